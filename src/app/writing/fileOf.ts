import type { Desk } from '~/desk'
import { type Keeper, writeDraftFile } from '~/drafts'
import { writeHtml, writeStory, writeText } from '~/interchange'
import css from '~/interchange/page/page.css?raw'
import printCss from '~/interchange/page/print.css?raw'
import { type BlobHash, type House, loadPageWords, type Story } from '~/story'
import type { ExportFormat } from './exportDraft.ts'
import { carriedFontFaces, dataAddress } from './carriedFonts.ts'

interface Source {
  readonly desk: Desk
  readonly keeper: Keeper
  readonly house: House
}

export interface FileOf {
  readonly text: string
  readonly type: string
  readonly extension: string
}

/** A draft as the text of a file. The story is the one at hand, unsaved words included. */
export async function writeFileOf(format: ExportFormat, { desk, keeper, house }: Source): Promise<FileOf> {
  const { story } = desk.store.getState()
  switch (format) {
    case 'html': {
      const pictures = await carried(story, keeper)
      const page = writeHtml(story, {
        house,
        css: `${await carriedFontFaces()}\n${css}\n${printCss}`,
        picture: (hash) => pictures.get(hash) ?? null,
        words: await loadPageWords(story.language),
      })
      return { text: page, type: 'text/html', extension: 'html' }
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
