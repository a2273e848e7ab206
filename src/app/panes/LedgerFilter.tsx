import { type KeyboardEvent, useRef } from 'react'
import type { Counts, ReviewState } from '~/review'
import css from './LedgerFilter.module.css'
import { stateWords } from './ledgerWords.ts'

export type Shown = 'all' | ReviewState

export interface LedgerFilterProps {
  readonly counts: Counts
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
}

const order: readonly Shown[] = ['all', 'unreviewed', 'queried', 'stet']

/** Which items the ledger lists. One choice in a row: the arrow keys go through it. */
export function LedgerFilter({ counts, shown, onShown }: LedgerFilterProps) {
  const row = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const to = (order.indexOf(shown) + by + order.length) % order.length
    onShown(order[to] ?? 'all')
    row.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div ref={row} role="listbox" aria-label="Show" aria-orientation="horizontal" className={css['filter']}>
      {order.map((one) => (
        <button
          key={one}
          type="button"
          role="option"
          aria-selected={one === shown}
          tabIndex={one === shown ? 0 : -1}
          onClick={() => onShown(one)}
          onKeyDown={move}
        >
          {one === 'all' ? 'All' : stateWords[one]} {one === 'all' ? counts.total : counts[one]}
        </button>
      ))}
    </div>
  )
}
