import type { Anchor, Passage } from '~/story'

/** From `start` up to but not including `end`, in UTF-16 code units of the passage. */
export const anchorAt = ({ place, text }: Passage, start: number, end: number): Anchor => ({
  place,
  start,
  end,
  exact: text.slice(start, end),
})

export const wholeOf = (passage: Passage): Anchor => anchorAt(passage, 0, passage.text.length)
