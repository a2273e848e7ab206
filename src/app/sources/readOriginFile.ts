import type { NewId } from '~/base'
import { decodeText } from '~/interchange'
import { passagesOfBlock, plainText, titleFields } from '~/story'

export type OriginRead =
  /** `says` how it was read. */
  | { readonly kind: 'text'; readonly title: string; readonly text: string; readonly says: string }
  /** `says` why it cannot be kept, and what to do. */
  | { readonly kind: 'refused'; readonly says: string }

/** A source has fewer bytes than this: copy of a hundred thousand words is a book. */
export const originLimit = 5_000_000

/** The words of a file, to be kept with the story. Only text is taken; of a page its words. */
export async function readOriginFile(file: File, newId: NewId): Promise<OriginRead> {
  if (file.size === 0) return { kind: 'refused', says: `${file.name} is empty. Choose another file.` }
  if (file.size >= originLimit) return { kind: 'refused', says: tooLarge(file.name, file.size) }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (decoded.kind === 'refused')
    return {
      kind: 'refused',
      says: `${file.name} is ${decoded.what}, and Stet keeps text alone. Copy the words out of it and paste them here.`,
    }
  const isPage = /\.x?html?$/i.test(file.name) || /^\s*<(?:!doctype html|html)/i.test(decoded.text)
  const text = isPage ? await wordsOfPage(decoded.text, newId) : decoded.text
  if (text.trim() === '') return { kind: 'refused', says: `${file.name} has no words in it. Choose another file.` }
  return {
    kind: 'text',
    title: file.name.replace(/\.[^.]*$/, ''),
    text,
    says: `${file.name}: ${isPage ? 'the words of a page, ' : ''}${readAs[decoded.encoding]}`,
  }
}

const readAs = {
  'UTF-8': 'read as UTF-8.',
  'UTF-16': 'read as UTF-16.',
  'Windows-1252': 'read as Windows-1252, as it is not UTF-8. See whether accents and quotation marks are right.',
} as const

/** Why so much cannot be kept. `size` is in bytes. */
export const tooLarge = (what: string, size: number): string =>
  `${what} has ${(Math.floor(size / 100_000) / 10).toFixed(1)} MB, and a source must have less than ${originLimit / 1_000_000} MB. Attach the part that the story rests on.`

async function wordsOfPage(html: string, newId: NewId): Promise<string> {
  // The reader of pages travels with the reader of what is pasted.
  const { readHtml, treeFromDom } = await import('../writing/createReader.ts')
  const page = (source: string) => treeFromDom(new DOMParser().parseFromString(source, 'text/html'))
  const { titles, body } = readHtml(html, page, newId)
  return [
    ...titleFields.map((field) => plainText(titles[field] ?? [])),
    ...body.flatMap(passagesOfBlock).map(({ text }) => text),
  ]
    .filter((words) => words.trim() !== '')
    .join('\n\n')
}
