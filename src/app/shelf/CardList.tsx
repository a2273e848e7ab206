import { type CSSProperties, type RefObject, useEffect, useState } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'
import { classes } from '~/ui'
import { ShelfCard } from './ShelfCard.tsx'
import css from './ShelfPane.module.css'
import { useRowsInView } from './useRowsInView.ts'

/** Drafts of a list that may be longer than what has been read of it. */
export interface Rows {
  readonly drafts: readonly ShelfEntry[]
  /** How many there are in all. */
  readonly total: number
  /** More of them are wanted. */
  readonly onMore: () => void
}

export interface CardListProps extends Rows {
  readonly list: RefObject<HTMLUListElement | null>
  readonly current: DraftId | null
  /** The draft whose card is to be there even where it is out of sight. */
  readonly held: DraftId | null
  readonly onOpen: (draft: DraftId) => void
  readonly onAct: (draft: ShelfEntry, what: string) => void
}

/** From here on only the cards in view are drawn, each as high as the next. */
export const longShelf = 100

/** The cards of the shelf: all of a short one, of a long one those in view. */
export function CardList({ drafts, total, onMore, list, current, held, onOpen, onAct }: CardListProps) {
  const isLong = total > longShelf
  const { from, to } = useRowsInView(list, isLong ? total : 0)
  const focused = useFocusedRow(list, isLong)
  const isMoreWanted = isLong && to > drafts.length && drafts.length < total
  useEffect(() => {
    if (isMoreWanted) onMore()
  }, [isMoreWanted, onMore, drafts.length])

  const card = (draft: ShelfEntry, place?: CardPlace) => (
    <ShelfCard
      key={draft.id}
      draft={draft}
      isCurrent={draft.id === current}
      onOpen={onOpen}
      onAct={(what) => onAct(draft, what)}
      {...(place === undefined ? {} : { place })}
    />
  )
  if (!isLong) {
    return (
      <ul ref={list} className={css['cards']}>
        {drafts.map((draft) => card(draft))}
      </ul>
    )
  }
  // A card that has the focus, or is to get it, stays where the eye is not.
  const shown = drafts.flatMap((draft, at) =>
    (at >= from && at < to) || at + 1 === focused || draft.id === held ? [card(draft, { at, total })] : [],
  )
  return (
    <ul
      ref={list}
      className={classes(css['cards'], css['long'])}
      style={{ '--total': total } as CSSProperties /* a custom property is no name of React's */}
    >
      {shown}
    </ul>
  )
}

/** A card's place in a long list. */
export interface CardPlace {
  readonly at: number
  readonly total: number
}

/** The place of the card that has the focus, as the list counts them; 0 for none. */
function useFocusedRow(list: RefObject<HTMLElement | null>, isOn: boolean): number {
  const [focused, setFocused] = useState(0)
  useEffect(() => {
    const element = list.current
    if (element === null || !isOn) return undefined
    const come = ({ target }: FocusEvent) =>
      setFocused(target instanceof Element ? Number(target.closest('li')?.ariaPosInSet ?? 0) : 0)
    const leave = () => setFocused(0)
    element.addEventListener('focusin', come)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', come)
      element.removeEventListener('focusout', leave)
    }
  }, [list, isOn])
  return focused
}
