import type { Alignment } from './alignedWith.ts'
import type { QuoteWords } from './readQuote.ts'

/** Shorter words than this, in code units, are in every sentence. */
const telling = 4
const leastWords = 4
const longRun = 8
const manyWords = 8

/**
 * Whether a quote is another wording of the place it was laid beside, and not a sentence that begins with the same small
 * words: most of its letters, and half of those in longer words, are the same, or there are many such words.
 */
export function isLike(quote: QuoteWords, { partners }: Alignment): boolean {
  const share = { same: 0, all: 0, sameTelling: 0, allTelling: 0 }
  let same = 0
  let run = 0
  let longest = 0
  for (let word = 0; word < quote.count; word += 1) {
    const length = (quote.ends[word] ?? 0) - (quote.starts[word] ?? 0)
    const isTelling = length >= telling
    const partner = partners[word] ?? -1
    share.all += length
    if (isTelling) share.allTelling += length
    run = partner < 0 ? 0 : partner === (partners[word - 1] ?? -2) + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
    if (partner < 0) continue
    same += 1
    share.same += length
    if (isTelling) share.sameTelling += length
  }
  if (same < leastWords) return false
  if (same >= manyWords && same >= 0.65 * quote.count) return true
  if (longest >= longRun && share.same >= 0.4 * share.all) return true
  return share.same >= 0.6 * share.all && share.sameTelling >= 0.5 * share.allTelling
}
