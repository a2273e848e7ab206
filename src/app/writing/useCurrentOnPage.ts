import { useEffect } from 'react'
import type { MarkSource } from '~/preview'
import { announce } from '~/ui'
import { nameOf } from '../panes/ledgerWords.ts'
import type { Bench } from './Bench.ts'

/** Takes the frames to the attribution a person goes to while the preview stands before the text. The focus stays where it is. */
export function useCurrentOnPage({ desk, link, view }: Bench, marks: MarkSource): void {
  useEffect(
    () =>
      view.subscribe(({ current }, before) => {
        if (current === null || current === before.current) return
        const item = desk.store.getState().items.find(({ key }) => key === current)
        const mark = marks.get().find(({ isCurrent }) => isCurrent)
        if (mark !== undefined) link.lead('ledger', { block: mark.block, fraction: 0 })
        if (item !== undefined) announce(nameOf(item))
      }),
    [desk, link, view, marks],
  )
}
