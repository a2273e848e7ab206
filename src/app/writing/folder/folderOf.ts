import type { Keeper } from '~/drafts'
import { wordsLanguage } from '~/interchange'
import { type BlobHash, type House, loadPageWords, type Story } from '~/story'
import { type Carried, carriedPictures } from '../carriedPictures.ts'
import { pageSheet } from '../edition/pageSheet.ts'
import type { FileOf } from '../fileOf.ts'
import { folderFiles, type FolderPage, type FolderPicture } from './folderFiles.ts'
import { type Draw, drawingOf, sizedPicture } from './sizedPicture.ts'

/** A published story as a folder: its pages, looked through as text, and the pictures beside them. */
export async function folderOf(story: Story, house: House, keeper: Pick<Keeper, 'openBlob'>): Promise<FileOf> {
  const says: string[] = []
  const pages: FolderPage[] = []
  for (const edition of [undefined, ...house.editions]) {
    const sheet = await pageSheet(edition)
    says.push(...sheet.says)
    const words = await loadPageWords(wordsLanguage(story, edition))
    pages.push({ css: sheet.css, words, ...(edition === undefined ? {} : { edition }) })
  }
  const carried = await carriedPictures(story, house, keeper)
  says.push(...carried.says)
  const pictures = new Map<BlobHash, FolderPicture>()
  // One after the other: a large picture is drawn from some hundred megabytes.
  for (const [hash, picture] of carried.pictures) pictures.set(hash, await sizedFrom(picture))
  const files = folderFiles(story, { house, pages, pictures })
  const texts = files.flatMap(({ input }) => (typeof input === 'string' ? [input] : []))
  const packets = [...carried.pictures.values()].map(({ packet }) => packet)
  const file = { story, text: [...texts, ...packets].join('\n'), files, type: 'application/zip', extension: 'zip' }
  return says.length === 0 ? file : { ...file, says: says.join(' ') }
}

/** What is made of a picture, and what is said in each of its files. */
async function sizedFrom({ picture, original, whole, drawn }: Carried): Promise<FolderPicture> {
  try {
    const { draw, end } = await drawingOf(original)
    const saying: Draw = async (part, width) => {
      const sized = await draw(part, width)
      const bytes = drawn(new Uint8Array(await sized.blob.arrayBuffer()))
      return { ...sized, blob: new Blob([bytes], { type: sized.blob.type }) }
    }
    const sized = await sizedPicture(picture, saying)
    end()
    return { blob: whole, ...sized }
  } catch (trouble) {
    if (!(trouble instanceof DOMException)) throw trouble
    return { blob: whole, sizes: [], crops: [] }
  }
}
