import { useEffect, useRef } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'

type Awaited = { readonly draft: DraftId; readonly at: number | null }

/**
 * Catches the focus that a spiked or restored draft would take away with it: it goes to the card that took the place of
 * a draft that left, to the card of a draft that came back, or to what an empty list says.
 */
export function useFocusAfter(standing: readonly ShelfEntry[]) {
  const list = useRef<HTMLUListElement>(null)
  const awaited = useRef<Awaited | null>(null)
  useEffect(() => {
    if (awaited.current === null) return
    const { draft, at } = awaited.current
    const stands = standing.findIndex(({ id }) => id === draft)
    if ((stands === -1) === (at === null)) return
    awaited.current = null
    // Whoever has gone on meanwhile is left where they are.
    if (document.activeElement !== document.body) return
    const cards = list.current?.querySelectorAll<HTMLElement>(':scope > li > a')
    const next = cards?.[Math.min(at ?? stands, cards.length - 1)] ?? list.current?.nextElementSibling
    if (next instanceof HTMLElement) next.focus()
  }, [standing])
  return {
    list,
    leaving: (draft: DraftId) => {
      awaited.current = { draft, at: standing.findIndex(({ id }) => id === draft) }
    },
    coming: (draft: DraftId) => {
      awaited.current = { draft, at: null }
    },
  }
}
