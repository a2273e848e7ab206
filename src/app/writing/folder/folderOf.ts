import type { Keeper } from '~/drafts'
import { wordsLanguage } from '~/interchange'
import { type BlobHash, type House, loadPageWords, type Picture, type Story } from '~/story'
import { pageSheet } from '../edition/pageSheet.ts'
import type { FileOf } from '../fileOf.ts'
import { folderFiles, type FolderPage, type FolderPicture } from './folderFiles.ts'
import { drawingOf, sizedPicture } from './sizedPicture.ts'

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
  const pictures = new Map<BlobHash, FolderPicture>()
  for (const picture of picturesIn(story)) {
    const sized = await sizedFrom(picture, keeper)
    if (sized === null) says.push(`${picture.name || 'A picture'} could not be had, so the pages go without it.`)
    else pictures.set(picture.blob, sized)
  }
  const files = folderFiles(story, { house, pages, pictures })
  const texts = files.flatMap(({ input }) => (typeof input === 'string' ? [input] : []))
  const file = { story, text: texts.join('\n'), files, type: 'application/zip', extension: 'zip' }
  return says.length === 0 ? file : { ...file, says: says.join(' ') }
}

const picturesIn = ({ body }: Story): readonly Picture[] =>
  body.flatMap((block) => (block.kind === 'photo' && block.picture !== null ? [block.picture] : []))

/** A picture as its keeper has it, with what is made of it; null where it cannot be had. */
async function sizedFrom(picture: Picture, keeper: Pick<Keeper, 'openBlob'>): Promise<FolderPicture | null> {
  const answer = await keeper.openBlob(picture.blob)
  if (answer.kind !== 'blob') return null
  const { blob } = answer
  try {
    const { draw, end } = await drawingOf(blob)
    const sized = await sizedPicture(picture, draw)
    end()
    return { blob, ...sized }
  } catch (trouble) {
    if (!(trouble instanceof DOMException)) throw trouble
    return { blob, sizes: [], crops: [] }
  }
}
