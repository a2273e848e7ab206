import type { Instant } from '~/story'
import type { Decision, Person, ReviewItem } from './types.ts'

/** A person's ruling on an item as it stands; `question` goes with a query and is left out of any other ruling. */
export function decisionOn(
  item: ReviewItem,
  ruling: Decision['ruling'],
  by: Person,
  at: Instant,
  question?: string,
): Decision {
  const decision = { ruling, on: item.wording, block: item.block, nth: item.nth, by, at }
  return ruling === 'query' && question !== undefined ? { ...decision, question } : decision
}
