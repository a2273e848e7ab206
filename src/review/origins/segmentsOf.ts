import type { Gap, QuoteWords } from './readQuote.ts'

/** Words of a quote, by number, between which nothing is left out; `to` is the first one behind. */
export interface Segment {
  readonly from: number
  readonly to: number
  /** What stands before it. */
  readonly gap: Gap
}

export function segmentsOf({ count, gaps }: QuoteWords): readonly Segment[] {
  if (!gaps.some((gap) => gap !== 'none')) return [{ from: 0, to: count, gap: 'none' }]
  const cuts = gaps.flatMap((gap, word) => (word === 0 || gap !== 'none' ? [word] : []))
  return cuts.map((from, at) => ({ from, to: cuts[at + 1] ?? count, gap: gaps[from] ?? 'none' }))
}
