import type { Instant } from '~/story'
import type { Person, ReviewItem, Ruling } from './types.ts'

/** A person's ruling on an item as it stands; `question` goes with a query and is left out of any other ruling. */
export function rulingOn(
  item: ReviewItem,
  ruling: Ruling['ruling'],
  by: Person,
  at: Instant,
  question?: string,
): Ruling {
  const made = { ruling, on: item.wording, block: item.block, nth: item.nth, by, at }
  return ruling === 'query' && question !== undefined ? { ...made, question } : made
}
