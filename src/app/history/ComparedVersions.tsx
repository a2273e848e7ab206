import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, Suspense, useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { type Keeper, problemText, versionAt } from '~/drafts'
import { compareStories } from '~/review'
import { announce, Button, EmptyState, IconButton, Select } from '~/ui'
import { useApp } from '../AppContext.ts'
import { useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'
import type { Compared } from '../writing/view.ts'
import css from './ComparedVersions.module.css'
import { ComparisonPage } from './ComparisonPage.tsx'
import { createVersions } from './createVersions.ts'
import { versionWords } from './deedWords.ts'
import type { ToldVersion } from './tellVersion.ts'
import { useHistory } from './useHistory.ts'
import { useBlocks } from './useStanding.ts'
import { useTelling } from './useTelling.ts'
import { choicesOf } from './choicesOf.ts'
import { whenIn } from './whenIn.ts'

/** Two versions of the story as one page, with what was taken out and what came in. */
export function ComparedVersions({ compared: { from, to } }: { readonly compared: Compared }) {
  const bench = useBench()
  const { keeper } = useApp()
  const { onRestore } = useMemo(() => createVersions(bench, keeper), [bench, keeper])
  const zone = useDeskState(({ story }) => story.zone)
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const { deeds, version: newest } = useHistory()
  const region = useRef<HTMLElement>(null)
  const close = () => bench.view.setState({ compared: null })
  useFocusWhileHere(region)
  const choices = useMemo(() => choicesOf(deeds, zone, [from, to]), [deeds, zone, from, to])
  const choose = (part: Partial<Compared>) => bench.view.setState({ compared: { from, to, ...part } })
  const restorable = to === 'now' || to === newest ? from : to
  const words = versionWords(restorable, zone, whenIn(deeds))
  const step = (way: 1 | -1) => stepIn(region.current, way)
  const press = (event: KeyboardEvent) => {
    const stop = event.target instanceof Element && event.target.matches('[data-difference]') ? event.target : null
    const edit = stop?.querySelector('button')
    const act = { j: () => step(1), k: () => step(-1), Escape: close, Enter: edit && (() => edit.click()) }[event.key]
    const isTyped = event.target instanceof HTMLSelectElement && event.key !== 'Escape'
    if (!act || isTyped || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return (
    // The keys are for the whole page; each has a button too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={region} className={css['compared']} aria-label="Compared versions" tabIndex={-1} onKeyDown={press}>
      <header className={css['head']}>
        <Select
          label="From"
          value={String(from)}
          options={choices.filter(({ value }) => value !== 'now')}
          onChange={(value) => choose({ from: versionAt(Number(value)) })}
        />
        <Select
          label="To"
          value={String(to)}
          options={choices}
          onChange={(value) => choose({ to: value === 'now' ? 'now' : versionAt(Number(value)) })}
        />
        <div className={css['acts']}>
          <IconButton label="Previous difference" keys="K" icon={ChevronUp} onClick={() => step(-1)} />
          <IconButton label="Next difference" keys="J" icon={ChevronDown} onClick={() => step(1)} />
          {canWrite && <Button onClick={() => onRestore(restorable, words)}>Restore {words}</Button>}
          <IconButton label="Close comparison" keys="Esc" icon={X} onClick={close} />
        </div>
      </header>
      <Suspense fallback={<p className={css['reading']}>Comparing…</p>}>
        <Both from={from} to={to} />
      </Suspense>
    </section>
  )
}

function Both({ from, to }: Compared) {
  const { where } = useApp().keeper
  const before = useTelling(from)
  const after = useTelling(to)
  const zone = useDeskState(({ story }) => story.zone)
  const comparison = useMemo(
    () => (before.kind === 'told' && after.kind === 'told' ? compareStories(before.told, after.told) : null),
    [before, after],
  )
  const editing = useEditing()
  if (comparison !== null) return <ComparisonPage comparison={comparison} zone={zone} editing={editing} />
  return <EmptyState title="The versions could not be compared">{whyNot(where, before, after)}</EmptyState>
}

/** Blocks are edited in the text at hand, where they still stand. */
function useEditing() {
  const { acts, view } = useBench()
  const canWrite = useDeskState(({ save }) => save.kind !== 'read-only')
  const blocks = useBlocks()
  return (block: string) => {
    if (!canWrite || !blocks.has(block)) return null
    return () => {
      // The text stands behind the comparison, and what is hidden cannot take the focus.
      flushSync(() => view.setState({ compared: null }))
      acts.toBlock(block)
    }
  }
}

function whyNot(where: Keeper['where'], ...versions: readonly ToldVersion[]): string {
  const failed = versions.find(({ kind }) => kind === 'failed')
  return failed?.kind === 'failed'
    ? problemText(failed.problem, where)
    : 'One of them cannot be read: the log is damaged before it. Choose an earlier one.'
}

/** The focus comes in with the page, and goes back to where it was when the page is gone. */
function useFocusWhileHere(region: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    region.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [region])
}

/** Goes to the next or the previous difference, and says which of how many it is. */
function stepIn(region: HTMLElement | null, way: 1 | -1): void {
  const differences = [...(region?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])]
  if (differences.length === 0) return announce('No differences.')
  const at = differences.findIndex((one) => one.contains(document.activeElement))
  const to = at === -1 ? (way === 1 ? 0 : differences.length - 1) : (at + way + differences.length) % differences.length
  const next = differences[to]
  next?.focus()
  next?.scrollIntoView({ block: 'center' })
  announce(`Difference ${to + 1} of ${differences.length}.`)
}
