import { useCallback } from 'react'
import type { ItemKey, ReviewItem, Ruling } from '~/review'
import { announce } from '~/ui'
import { useDesk } from '../useDesk.ts'
import { isOpen, openLeft } from './ledgerWords.ts'
import { nextOpen } from './nextOpen.ts'

export type Rule = (item: ReviewItem, ruling: Ruling['ruling'], question?: string) => void

/** Hands rulings to the desk, says once what became of them, and goes on to the next open item. */
export function useRulings(onCurrent: (key: ItemKey) => void): Rule {
  const desk = useDesk()
  return useCallback(
    (item, ruling, question) => {
      const { items } = desk.store.getState()
      const others = items.filter((other) => other.key !== item.key && isOpen(other)).length
      desk.rule(item, ruling, question)
      announce(`${wordFor(ruling, item)}. ${openLeft(ruling === 'stet' ? others : others + 1)}`)
      const next = ruling === 'reopen' ? null : nextOpen(items, item.key)
      if (next !== null) onCurrent(next.key)
    },
    [desk, onCurrent],
  )
}

function wordFor(ruling: Ruling['ruling'], item: ReviewItem): string {
  if (ruling === 'reopen') return item.state === 'queried' ? 'Query withdrawn' : 'Reopened'
  return ruling === 'stet' ? 'Stet' : 'Queried'
}
