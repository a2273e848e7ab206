import type { Desk } from '~/desk'
import { type Keeper, writeDraftFile } from '~/drafts'
import { wordsLanguage, writeHtml, writeJsonLd, writeStory, writeText } from '~/interchange'
import { type BlobHash, type Edition, type House, loadPageWords, type Story } from '~/story'
import type { ExportFormat } from './exportDraft.ts'
import { dataAddress } from './carriedFonts.ts'
import { carriedPictures } from './carriedPictures.ts'
import { pageSheet } from './edition/pageSheet.ts'
import type { FolderFile } from './folder/folderFiles.ts'
import { publishedFolder } from './folder/publishedFolder.ts'

interface Source {
  readonly desk: Desk
  readonly keeper: Keeper
  readonly house: House
  /** The edition that a page is of; without one it is as the story was written. */
  readonly edition?: Edition | undefined
}

export interface FileOf {
  /** The story that it tells. */
  readonly story: Story
  /** All the words in it. */
  readonly text: string
  /** What is in the folder, where it is one. */
  readonly files?: readonly FolderFile[]
  readonly type: string
  readonly extension: string
  /** What went otherwise than asked for, in sentences. */
  readonly says?: string
}

/** There is none, and why. */
export interface NoFile {
  readonly story: null
  readonly says: string
}

/** A draft as the text of a file. The story is the one at hand, unsaved words included; in a folder it is the one that went out. */
export async function writeFileOf(
  format: ExportFormat,
  { desk, keeper, house, edition }: Source,
): Promise<FileOf | NoFile> {
  const { story } = desk.store.getState()
  switch (format) {
    case 'html': {
      const { pictures, says: left } = await carriedPictures(story, house, keeper)
      const addresses = await Promise.all(
        [...pictures].map(async ([hash, { whole }]) => [hash, await dataAddress(whole)] as const),
      )
      const carried = new Map<BlobHash, string>(addresses)
      const { css, says: ofSheet } = await pageSheet(edition)
      const says = [...left, ...ofSheet]
      const page = writeHtml(story, {
        house,
        css,
        picture: (hash) => carried.get(hash) ?? null,
        words: await loadPageWords(wordsLanguage(story, edition)),
        edition,
      })
      const file = { story, text: page, type: 'text/html', extension: 'html' }
      return says.length === 0 ? file : { ...file, says: says.join(' ') }
    }
    case 'text':
      return {
        story,
        text: writeText(story, house, await loadPageWords(story.language)),
        type: 'text/plain',
        extension: 'txt',
      }
    case 'json-ld': {
      // No machine elsewhere could fetch a picture of this device.
      const picture = () => null
      const words = await loadPageWords(story.language)
      const text = writeJsonLd(story, { house, picture, words, edition })
      return { story, text, type: 'application/ld+json', extension: 'jsonld' }
    }
    case 'folder':
      return publishedFolder(desk, house, keeper)
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
  return { story, text, type: 'application/json', extension: 'stet.json' }
}
