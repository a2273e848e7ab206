import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Card } from '~/drafts'
import { countsOf, type ReviewItem } from '~/review'
import { plainText, type Story } from '~/story'
import { ErrorBoundary } from '~/ui'
import { type OutlineEntry, OutlinePane } from '../panes/OutlinePane.tsx'
import { Shelf, type ShelfActs } from '../shelf/Shelf.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import css from './LeftPane.module.css'
import { TopActs } from './TopActs.tsx'
import { outlineOf } from './outlineOf.ts'

/** The shelf, and the outline of the story that is open. On narrow screens it is a drawer. */
export function LeftPane() {
  const { desk, view } = useBench()
  const isOpen = useView((now) => now.shelfOpen)
  const card = useLiveCard()
  const lend = useCallback((shelf: ShelfActs) => view.setState({ shelf }), [view])
  const pane = useDrawer(isOpen, () => view.setState({ shelfOpen: false }))
  return (
    <div ref={pane} className={css['left']} data-open={isOpen} data-pane="shelf">
      <ErrorBoundary label="The shelf">
        <Shelf current={desk.draft} card={card} onLeave={() => view.setState({ shelfOpen: false })} onActs={lend} />
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

function useLiveCard(): Partial<Card> {
  const items = useDeskState((state) => state.items)
  const slug = useDeskState(({ story }) => story.slug)
  const headline = useDeskState(({ story }) => plainText(story.headline))
  const status = useDeskState(({ story }) => story.status)
  return useMemo(() => ({ slug, headline, status, ...countsOf(items) }), [slug, headline, status, items])
}

/** A drawer is left with Escape, which goes back to where it was opened from, or by pressing beside it. */
function useDrawer(isOpen: boolean, onClose: () => void) {
  const pane = useRef<HTMLDivElement>(null)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isOpen) return undefined
    const opener = document.activeElement
    const isWithin = ({ target }: Event) => target instanceof Node && pane.current?.contains(target) === true
    const press = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('main, aside')) close()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !(isWithin(event) || event.target === opener)) return
      close()
      if (opener instanceof HTMLElement) opener.focus()
    }
    document.addEventListener('pointerdown', press)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('keydown', escape)
    }
  }, [isOpen])
  return pane
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
