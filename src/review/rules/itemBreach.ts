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
  const short = line.length <= wordsShown ? line : `${line.slice(0, wordsShown).replace(/\s+\S*$/u, '')}…`
  return /^["“„«»‘״]/u.test(short) ? short : `“${short}”`
}

/** In UTF-16 code units. */
const wordsShown = 60
