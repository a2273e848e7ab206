import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Card } from '~/drafts'
import { countsOf, type ReviewItem } from '~/review'
import { type BlockId, plainText, type Story } from '~/story'
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
  const go = useCallback(
    (to: BlockId) => {
      view.setState({ shelfOpen: false })
      acts.toBlock(to)
    },
    [acts, view],
  )
  return <OutlinePane entries={outline} current={block} onGo={go} />
}

/** The outline: the same entries, and the same array, as long as they say the same. Typing on in a paragraph renders nothing here. */
function useOutline(): readonly OutlineEntry[] {
  const last = useRef<{ story: Story; items: readonly ReviewItem[]; outline: readonly OutlineEntry[] } | null>(null)
  return useDeskState(({ story, items }) => {
    const before = last.current
    if (before?.story === story && before.items === items) return before.outline
    const outline = before === null ? outlineOf(story, items) : asBefore(before.outline, outlineOf(story, items))
    last.current = { story, items, outline }
    return outline
  })
}

function asBefore(before: readonly OutlineEntry[], now: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const known = new Map(before.map((entry) => [entry.block, entry]))
  const entries = now.map((entry) => {
    const old = known.get(entry.block)
    return old !== undefined && sameEntry(old, entry) ? old : entry
  })
  return entries.length === before.length && entries.every((entry, at) => entry === before[at]) ? before : entries
}

const sameEntry = (a: OutlineEntry, b: OutlineEntry): boolean =>
  a.kind === b.kind && a.label === b.label && a.level === b.level && a.state === b.state
