import { quotationsIn } from '~/attribution'
import type { Anchor } from '~/story'
import type { ReviewItem } from '../types.ts'

/** Words of an attribution that claim to be somebody's own. */
export interface QuotedWords {
  readonly words: string
  /** Where they stand, one behind the other. */
  readonly anchors: readonly Anchor[]
  /** What is between the anchors' words in `words`. */
  readonly between: string
}

/**
 * What of an attribution is to be word for word: all of a quote or of direct speech, and of other speech what stands in
 * quotation marks. A caption claims nothing of the kind.
 */
export function quotedWordsOf({ kind, type, anchors }: ReviewItem): readonly QuotedWords[] {
  if (kind === 'photo') return []
  if (kind === 'quote') return [joined(anchors, '\n')]
  // What stood between the parts of direct speech is the teller's, so the speaker may have said more there.
  return type === 'direct' ? [joined(anchors, ' … ')] : anchors.flatMap(insideMarks)
}

const joined = (anchors: readonly Anchor[], between: string): QuotedWords => ({
  words: anchors.map(({ exact }) => exact).join(between),
  anchors,
  between,
})

const insideMarks = (anchor: Anchor): readonly QuotedWords[] =>
  quotationsIn(anchor.exact).map(({ start, end }) => joined([within(anchor, start, end)], ''))

/** The anchor of a stretch of the words, in UTF-16 code units; null where it stands in two places. */
export function anchorIn({ anchors, between }: QuotedWords, start: number, end: number): Anchor | null {
  let from = 0
  for (const anchor of anchors) {
    if (start >= from && end <= from + anchor.exact.length) return within(anchor, start - from, end - from)
    from += anchor.exact.length + between.length
  }
  return null
}

const within = (anchor: Anchor, start: number, end: number): Anchor => ({
  place: anchor.place,
  start: anchor.start + start,
  end: anchor.start + end,
  exact: anchor.exact.slice(start, end),
})
