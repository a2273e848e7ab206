import { wordingKey } from '../wording.ts'
import type { ReviewItem } from '../types.ts'
import type { Breach } from './types.ts'

/** What is so of an attribution. An override holds while its words and its chain are these. */
export const itemBreach = (item: ReviewItem, says: string): Breach => ({
  block: item.block,
  ...(item.anchors[0] === undefined ? {} : { anchor: item.anchors[0] }),
  item: item.key,
  says,
  on: wordingKey(item.wording),
})

/** The words as a line has room for them, in quotation marks of its own where they have none. */
export function wordsOf({ wording: { words } }: ReviewItem): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  const isCut = line.length > wordsShown
  const short = isCut ? `${line.slice(0, wordsShown).replace(/\s+\S*$/u, '')}…` : line
  const close = closing[short.charAt(0)]
  if (close === undefined) return `“${short}”`
  return isCut ? `${short}${close}` : short
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  '״': '״',
}

/** In UTF-16 code units. */
const wordsShown = 60
