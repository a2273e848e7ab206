import type { Instant } from '~/story'
import type { Amendment, Decision, Person, ReviewItem } from '../types.ts'
import { sameWording } from '../wording.ts'

/** All that a person says of the words: an amendment holds in place of the one before it, not beside it. */
export type Amended = Pick<Amendment, 'chain' | 'verification'>

/** A person's word on what was found; `found` is given anew for a quote whose own chain has just been changed. */
export const amendmentOf = (
  { found, block, foundNth }: Pick<ReviewItem, 'found' | 'block' | 'foundNth'>,
  { chain, verification }: Amended,
  by: Person,
  at: Instant,
): Amendment => ({
  ruling: 'amend',
  on: found,
  block,
  nth: foundNth,
  ...(chain === undefined ? {} : { chain }),
  ...(verification === undefined ? {} : { verification }),
  by,
  at,
})

/** The ids of all amendments of an item: without them it stands as it was found. */
export function amendmentsOf(
  { amendment, found, block, foundNth }: ReviewItem,
  decisions: readonly Decision[],
): readonly string[] {
  if (amendment === undefined) return []
  // It may have been made where the words stood before they were moved here.
  const places = [amendment, { block, nth: foundNth }]
  return decisions.flatMap((one) =>
    one.id !== undefined &&
    one.ruling === 'amend' &&
    sameWording(one.on, found) &&
    places.some((place) => place.block === one.block && place.nth === one.nth)
      ? [one.id]
      : [],
  )
}
