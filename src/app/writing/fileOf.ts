import type { Desk } from '~/desk'
import { type Keeper, writeDraftFile } from '~/drafts'
import { wordsLanguage, writeHtml, writeStory, writeText } from '~/interchange'
import css from '~/interchange/page/page.css?raw'
import printCss from '~/interchange/page/print.css?raw'
import { type BlobHash, type Edition, type House, loadPageWords, type Story } from '~/story'
import type { ExportFormat } from './exportDraft.ts'
import { carriedFontFaces, dataAddress } from './carriedFonts.ts'
import { loadSheet, type Sheet } from './edition/loadSheet.ts'

interface Source {
  readonly desk: Desk
  readonly keeper: Keeper
  readonly house: House
  /** The edition that a page is of; without one it is as the story was written. */
  readonly edition?: Edition | undefined
}

export interface FileOf {
  readonly text: string
  readonly type: string
  readonly extension: string
  /** What went otherwise than asked for, in sentences. */
  readonly says?: string
}

/** A draft as the text of a file. The story is the one at hand, unsaved words included. */
export async function writeFileOf(format: ExportFormat, { desk, keeper, house, edition }: Source): Promise<FileOf> {
  const { story } = desk.store.getState()
  switch (format) {
    case 'html': {
      const pictures = await carried(story, keeper)
      const own = await sheetOf(edition)
      const page = writeHtml(story, {
        house,
        css: `${await carriedFontFaces()}\n${own?.css ?? `${css}\n${printCss}`}`,
        picture: (hash) => pictures.get(hash) ?? null,
        words: await loadPageWords(wordsLanguage(story, edition)),
        edition,
      })
      const file = { text: page, type: 'text/html', extension: 'html' }
      return own === null || own.says.length === 0 ? file : { ...file, says: own.says.join(' ') }
    }
    case 'text':
      return {
        text: writeText(story, house, await loadPageWords(story.language)),
        type: 'text/plain',
        extension: 'txt',
      }
    case 'stet':
      return stetFile(desk, keeper)
  }
}

const sheetOf = async (edition: Edition | undefined): Promise<Sheet | null> =>
  edition?.stylesheet === undefined ? null : loadSheet(edition.stylesheet, { get: fetch, base: document.baseURI })

/** The whole draft as it is kept; while it cannot be kept, the story at hand, which Import reads as well. */
async function stetFile(desk: Desk, keeper: Keeper): Promise<FileOf> {
  const { save, story } = desk.store.getState()
  const written =
    save.kind === 'unsaved' || save.kind === 'held' ? null : await writeDraftFile({ keeper, draft: desk.draft })
  const text = written?.kind === 'file' ? written.text : writeStory(story)
  return { text, type: 'application/json', extension: 'stet.json' }
}

/** The story's pictures as `data:` addresses, so that the page opens by itself anywhere. */
async function carried(story: Story, keeper: Keeper): Promise<ReadonlyMap<BlobHash, string>> {
  const hashes = story.body.flatMap((block) =>
    block.kind === 'photo' && block.picture !== null ? [block.picture.blob] : [],
  )
  const found = await Promise.all(
    hashes.map(async (hash) => {
      const answer = await keeper.openBlob(hash)
      return answer.kind === 'blob' ? [[hash, await dataAddress(answer.blob)] as const] : []
    }),
  )
  return new Map(found.flat())
}
