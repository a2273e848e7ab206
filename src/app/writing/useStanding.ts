import { useEffect } from 'react'
import type { ReviewItem } from '~/review'
import type { Bench } from './Bench.ts'

/** An item, and which of its block's items it is. */
interface Stand {
  readonly item: ReviewItem
  readonly nth: number
}

/**
 * Keeps a person on the item they stand on. Review may be entered before anything is found; and an item whose words or
 * block are other is another item, though to whoever looks at it it is the same.
 */
export function useStanding({ desk, view, acts, mode }: Bench): void {
  useEffect(() => {
    let stand: Stand | null = null
    const look = (items: readonly ReviewItem[]) => {
      const { current, asking, editing } = view.getState()
      if (current === null) {
        if (mode === 'review') acts.stand()
        return
      }
      const here = items.find(({ key }) => key === current)
      const next = here ?? (stand === null ? undefined : sameAs(stand, items))
      if (next === undefined) return
      stand = { item: next, nth: inBlock(items, next.block).indexOf(next) }
      if (next === here) return
      view.setState({
        current: next.key,
        ...(asking === current ? { asking: next.key } : {}),
        ...(editing?.item === current ? { editing: { ...editing, item: next.key } } : {}),
      })
    }
    const unfollow = [
      desk.store.subscribe(({ items, checked }, before) => {
        if (items !== before.items || checked !== before.checked) look(items)
      }),
      view.subscribe(({ current }, before) => {
        if (current !== before.current) look(desk.store.getState().items)
      }),
    ]
    look(desk.store.getState().items)
    return () => {
      for (const end of unfollow) end()
    }
  }, [desk, view, acts, mode])
}

/** The item that has the words of one that is gone; else the one in its place in the block. */
const sameAs = ({ item, nth }: Stand, items: readonly ReviewItem[]): ReviewItem | undefined =>
  items.find(({ kind, wording }) => kind === item.kind && wording.words === item.wording.words) ??
  inBlock(items, item.block)[nth]

const inBlock = (items: readonly ReviewItem[], block: ReviewItem['block']): readonly ReviewItem[] =>
  items.filter((one) => one.block === block)
