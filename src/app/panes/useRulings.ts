import { useCallback } from 'react'
import type { ItemKey, ReviewItem, Ruling } from '~/review'
import { announce } from '~/ui'
import { useDesk } from '../useDesk.ts'
import { nextOpen } from './nextOpen.ts'
import { ruleOn } from './ruleOn.ts'

/** `among`: the items that one goes on through, in their order; without it all of them. */
export type Rule = (
  item: ReviewItem,
  ruling: Ruling['ruling'],
  question?: string,
  among?: readonly ReviewItem[],
) => void

/** Hands rulings to the desk, says once what became of them, and goes on to the next open item. */
export function useRulings(onCurrent: (key: ItemKey) => void): Rule {
  const desk = useDesk()
  return useCallback(
    (item, ruling, question, among) => {
      const { items } = desk.store.getState()
      const { isDone, says } = ruleOn(desk, item, ruling, question)
      announce(says)
      const next = ruling === 'reopen' || !isDone ? null : nextOpen(among ?? items, item.key)
      if (next !== null) onCurrent(next.key)
    },
    [desk, onCurrent],
  )
}
