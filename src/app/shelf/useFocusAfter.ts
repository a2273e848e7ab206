import { useEffect, useRef, useState } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'

type Awaited = { readonly draft: DraftId; readonly at: number | null }

/**
 * Catches the focus that a spiked or restored draft would take away with it: it goes to the card that took the place of
 * a draft that left, to the card of a draft that came back, or to what an empty list says.
 */
export function useFocusAfter(standing: readonly ShelfEntry[]) {
  const list = useRef<HTMLUListElement>(null)
  const awaited = useRef<Awaited | null>(null)
  /** The draft whose card is to get the focus, and may be out of sight. */
  const [held, setHeld] = useState<DraftId | null>(null)
  useEffect(() => {
    if (awaited.current === null) return
    const { draft, at } = awaited.current
    const stands = standing.findIndex(({ id }) => id === draft)
    if ((stands === -1) === (at === null)) return
    const place = Math.min(at ?? stands, standing.length - 1)
    const next = place === -1 ? list.current?.nextElementSibling : cardAt(list.current, place)
    if (next === null && standing[place]?.id !== held) {
      setHeld(standing[place]?.id ?? null)
      return
    }
    awaited.current = null
    // Whoever has gone on meanwhile is left where they are.
    if (document.activeElement === document.body && next instanceof HTMLElement) next.focus()
  }, [standing, held])
  return {
    list,
    held,
    leaving: (draft: DraftId) => {
      awaited.current = { draft, at: standing.findIndex(({ id }) => id === draft) }
    },
    coming: (draft: DraftId) => {
      awaited.current = { draft, at: null }
    },
  }
}

/** The link of a card by its place; null where a long list does not show it. */
function cardAt(list: HTMLElement | null, at: number): HTMLElement | null {
  const cards = [...(list?.children ?? [])]
  const isWhole = cards[0]?.ariaPosInSet === null
  const card = isWhole ? cards[at] : cards.find(({ ariaPosInSet }) => Number(ariaPosInSet) === at + 1)
  return card?.querySelector('a') ?? null
}
