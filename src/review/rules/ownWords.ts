import { type Quotation, quotationsIn } from '~/attribution'
import { audienceOf, type Passage } from '~/story'
import type { Part } from './types.ts'

/** The passages of a part that readers get: a note for the desk has none. */
export const forReaders = ({ block, passages }: Part): readonly Passage[] =>
  typeof block !== 'string' && block.kind === 'note' && audienceOf(block.purpose) === 'newsroom' ? [] : passages

/** Whether words are the newsroom's own: in no quote block, and in no quotation marks. */
export const isOwn = (passage: Passage, start: number, end: number): boolean =>
  passage.kind !== 'quote' && quotationAround(passage, start, end) === undefined

/** The quotation in running text that words stand in. */
export const quotationAround = (passage: Passage, start: number, end: number): Quotation | undefined =>
  quotationsOf(passage).find((quotation) => quotation.start < end && start < quotation.end)

const known = new WeakMap<Passage, readonly Quotation[]>()

/** The outermost quotations of a passage, in order. Read only once they are asked for: most passages break no rule. */
export function quotationsOf(passage: Passage): readonly Quotation[] {
  const before = known.get(passage)
  if (before !== undefined) return before
  const quotations = [...quotationsIn(passage.text), ...cornersIn(passage.text)]
  known.set(passage, quotations)
  return quotations
}

/** Chinese and Japanese marks, which no other language uses. */
const cornersIn = (text: string): readonly Quotation[] =>
  /[「『]/.test(text)
    ? [...text.matchAll(/「[^「」\n]*(?:「[^「」\n]*」[^「」\n]*)*」|『[^『』\n]*』/gu)].map(
        ({ 0: exact, index: start }) => ({
          start,
          end: start + exact.length,
          closed: true,
          marks: 'double',
        }),
      )
    : []
