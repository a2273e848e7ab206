import type { Desk } from '~/desk'
import type { ReviewItem, Ruling } from '~/review'
import { isOpen, openLeft } from './isOpen.ts'

/** Rules on an item; answers whether that was done, and the sentence that says what became of it. */
export function ruleOn(
  desk: Pick<Desk, 'rule' | 'store'>,
  item: ReviewItem,
  ruling: Ruling['ruling'],
  question?: string,
): { readonly isDone: boolean; readonly says: string } {
  const others = desk.store.getState().items.filter((other) => other.key !== item.key && isOpen(other)).length
  if (desk.rule(item, ruling, question) !== 'ruled') {
    const asker = item.decision?.by.name ?? 'whoever asked'
    return { isDone: false, says: `${asker} asked this, and closes it; so can a desk head. Answer the query instead.` }
  }
  return { isDone: true, says: `${wordFor(ruling, item)}. ${openLeft(ruling === 'stet' ? others : others + 1)}` }
}

function wordFor(ruling: Ruling['ruling'], item: ReviewItem): string {
  if (ruling === 'reopen') return item.state === 'queried' ? 'Query withdrawn' : 'Reopened'
  return ruling === 'stet' ? 'Stet' : 'Queried'
}
