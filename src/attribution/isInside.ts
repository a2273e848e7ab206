import type { Pairing } from './pair.ts'

/** Whether an attribution's cue stands in the words of another: the other one tells of it. */
export const isInside = ({ cue }: Pairing, { content }: Pairing): boolean =>
  cue.length > 0 && cue.every((part) => content.some(({ start, end }) => start <= part.start && end >= part.end))
