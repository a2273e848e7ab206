import { useMemo, useRef } from 'react'
import { countsOf, type ReviewItem } from '~/review'
import type { Story } from '~/story'
import { ErrorBoundary } from '~/ui'
import { type OutlineEntry, OutlinePane } from '../panes/OutlinePane.tsx'
import { Shelf } from '../shelf/Shelf.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import css from './LeftPane.module.css'
import { TopActs } from './TopActs.tsx'
import { outlineOf } from './outlineOf.ts'

/** The shelf, and the outline of the story that is open. On narrow screens it is a drawer. */
export function LeftPane() {
  const { desk, view } = useBench()
  const isOpen = useView((now) => now.shelfOpen)
  const items = useDeskState((state) => state.items)
  const counts = useMemo(() => countsOf(items), [items])
  return (
    <div className={css['left']} data-open={isOpen} data-pane="shelf">
      <ErrorBoundary label="The shelf">
        <Shelf current={desk.draft} counts={counts} onLeave={() => view.setState({ shelfOpen: false })} />
      </ErrorBoundary>
      <div className={css['acts']}>
        <TopActs />
      </div>
      <div className={css['rule']} />
      <ErrorBoundary label="The outline">
        <Outline />
      </ErrorBoundary>
    </div>
  )
}

function Outline() {
  const { acts, view } = useBench()
  const outline = useOutline()
  const block = useView((now) => now.block)
  return (
    <OutlinePane
      entries={outline}
      current={block}
      onGo={(to) => {
        view.setState({ shelfOpen: false })
        acts.toBlock(to)
      }}
    />
  )
}

/** The outline, the same array as long as it says the same: typing on in a paragraph renders nothing here. */
function useOutline(): readonly OutlineEntry[] {
  const last = useRef<{ story: Story; items: readonly ReviewItem[]; outline: readonly OutlineEntry[] } | null>(null)
  return useDeskState(({ story, items }) => {
    const before = last.current
    if (before?.story === story && before.items === items) return before.outline
    const next = outlineOf(story, items)
    const outline = before !== null && sameOutline(before.outline, next) ? before.outline : next
    last.current = { story, items, outline }
    return outline
  })
}

const sameOutline = (a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean =>
  a.length === b.length &&
  a.every((entry, at) => {
    const other = b[at]
    return (
      other !== undefined &&
      entry.block === other.block &&
      entry.kind === other.kind &&
      entry.label === other.label &&
      entry.state === other.state
    )
  })
