import type { Anchor, Passage } from '~/story'
import type { Span } from './wordsIn.ts'

/** A stretch of a passage with the words that stand there. */
export const anchorIn = ({ place, text }: Passage, { start, end }: Span): Anchor => ({
  place,
  start,
  end,
  exact: text.slice(start, end),
})
