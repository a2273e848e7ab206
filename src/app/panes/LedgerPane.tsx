import {
  type KeyboardEvent,
  type MouseEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { countsOf, type ItemKey, type ReviewItem } from '~/review'
import type { House } from '~/story'
import { EmptyState, inChunks, keepInView } from '~/ui'
import { createScreen } from '../createScreen.tsx'
import { useDeskState } from '../useDesk.ts'
import { LedgerFilter, type Shown } from './LedgerFilter.tsx'
import css from './LedgerPane.module.css'
import { LedgerRow } from './LedgerRow.tsx'
import { LedgerSummary } from './LedgerSummary.tsx'
import type { Narrowing } from './narrowing.ts'
import { type Rule, useRulings } from './useRulings.ts'

export interface LedgerPaneProps {
  /** The item being looked at; null when none is. */
  readonly current: ItemKey | null
  /** Which items are listed. */
  readonly shown: Shown
  readonly onShown: (shown: Shown) => void
  /** A narrower look than that, as it was chosen. */
  readonly narrowed?: Narrowing | null
  readonly onNarrow?: (narrowed: Narrowing | null) => void
  /** With it the ledger can be narrowed to a source, and says how far words came. */
  readonly house?: Promise<House>
  readonly onCurrent: (key: ItemKey) => void
  /** The item whose query is being put into words. */
  readonly asking: ItemKey | null
  readonly onAsking: (key: ItemKey | null) => void
  /** Takes the writer to the item's words in the text. */
  readonly onReveal: (item: ReviewItem) => void
  /** With it the chain can be edited from here: button and key E. */
  readonly onEditChain?: (item: ReviewItem, at?: number) => void
  /** What the current item shows while its chain is edited. */
  readonly chainEditor?: ReactNode
  /** With it, direct speech in running text can become a quote block. */
  readonly onLift?: (item: ReviewItem) => void
  /** What the rules and the origins say of the current item. */
  readonly about?: (item: ReviewItem) => ReactNode
  /** With it, attributions are dismissed, split and merged, and what was decided is taken back. */
  readonly onRegroup?: (how: Regroup, item: ReviewItem) => void
}

export type Regroup = 'dismiss' | 'split' | 'merge' | 'takeBack'

/**
 * Every attribution of the story with its state, and the rulings on the current one.
 * With the list focused: J, K and the arrows move, S stet, Q query, R reopen, E edit chain, D dismiss, U takes back what was
 * decided last, Enter shows the words in the text.
 */
export function LedgerPane(props: LedgerPaneProps) {
  const {
    current,
    onCurrent,
    asking,
    onAsking,
    shown,
    onShown,
    onReveal,
    onEditChain,
    chainEditor,
    onLift,
    onRegroup,
    about,
    house,
    narrowed = null,
    onNarrow,
  } = props
  const items = useDeskState(({ items }) => items)
  const zone = useDeskState(({ story }) => story.zone)
  const isReadOnly = useDeskState(({ save }) => save.kind === 'read-only')
  const [cleared, setCleared] = useState<ItemKey | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // The row that was ruled on may close under the focus, which then goes to the row that becomes current.
  const takesFocus = useRef(false)
  // What had it may be drawn anew, or closed: the row has it then.
  const hadFocus = useRef(false)

  const counts = useMemo(() => countsOf(items), [items])
  const listed = useMemo(() => {
    const wanted = items.filter(({ state }) => shown === 'all' || state === shown)
    return narrowed === null ? wanted : narrowed.of(wanted)
  }, [items, shown, narrowed])
  const [isNarrowing, setNarrowing] = useState(false)
  const item = listed.find(({ key }) => key === current) ?? null
  const tabStop = item ?? listed[0] ?? null

  const focusNext = () => {
    takesFocus.current = list.current?.contains(document.activeElement) ?? false
  }
  const isEditing = chainEditor !== undefined
  const rulings = useRulings(onCurrent)
  const rule: Rule = (one, ruling, question) => {
    focusNext()
    setCleared(ruling === 'stet' ? one.key : null)
    rulings(one, ruling, question, narrowed === null ? undefined : listed)
  }
  const ask = (one: ReviewItem, isAsking: boolean) => {
    if (!isAsking) focusNext()
    onAsking(isAsking ? one.key : null)
  }
  useEffect(() => {
    const frame = list.current
    const row = tabStop === null ? null : rowOf(frame, tabStop.key)
    if (row === null || frame === null) return
    const isLost = hadFocus.current && document.activeElement === document.body
    if (takesFocus.current || isLost) row.focus({ preventScroll: true })
    takesFocus.current = false
    if (item !== null) keepInView(frame, row)
  }, [tabStop, item, asking, isEditing])

  const go = (by: number) => {
    const at = listed.findIndex(({ key }) => key === item?.key)
    const to = listed[Math.min(Math.max(at + by, 0), listed.length - 1)]
    if (to === undefined) return
    onCurrent(to.key)
    rowOf(list.current, to.key)?.focus({ preventScroll: true })
  }

  const act = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const one = item ?? tabStop
    const acts: Record<string, (() => void) | undefined> = {
      j: () => go(1),
      ArrowDown: () => go(1),
      k: () => go(-1),
      ArrowUp: () => go(-1),
      ...(one === null ? {} : actsOn(one)),
      ...(event.target instanceof HTMLButtonElement ? { Enter: undefined } : {}),
    }
    const does = acts[key]
    if (does === undefined) return
    event.preventDefault()
    event.stopPropagation()
    does()
  }
  const actsOn = (one: ReviewItem): Record<string, (() => void) | undefined> => ({
    Enter: () => onReveal(one),
    e: onEditChain === undefined || isReadOnly ? undefined : () => onEditChain(one),
    ...(isReadOnly
      ? {}
      : {
          s: one.state === 'stet' ? undefined : () => rule(one, 'stet'),
          q: () => {
            onCurrent(one.key)
            ask(one, true)
          },
          r: one.state === 'unreviewed' ? undefined : () => rule(one, 'reopen'),
          d: one.kind === 'speech' ? () => regroup('dismiss', one) : undefined,
          u: () => regroup('takeBack', one),
        }),
  })
  const regroup = (how: Regroup, one: ReviewItem) => {
    focusNext()
    onRegroup?.(how, one)
  }

  const choose = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button, input, a') !== null) return
    const key = target.closest('[data-key]')?.getAttribute('data-key')
    const one = listed.find((other) => other.key === key)
    if (one !== undefined && one.key !== current) onCurrent(one.key)
  }

  const aside = useDeskState(({ dismissed, lost }) => dismissed.length + lost.length > 0)
  if (items.length === 0 && !aside) {
    return (
      <EmptyState>
        <p>No attributions yet. Select words and choose Attribute, or type / and choose Quote.</p>
      </EmptyState>
    )
  }
  return (
    <div className={css['pane']}>
      <div className={css['summary']}>
        <LedgerSummary items={items} />
        <LedgerFilter counts={counts} shown={shown} onShown={onShown} />
        {house !== undefined && onNarrow !== undefined && (
          <>
            <button
              type="button"
              className={css['narrow']}
              aria-expanded={isNarrowing}
              onClick={() => setNarrowing(!isNarrowing)}
            >
              {narrowed === null ? 'Sources and order' : `Narrowed to ${listed.length}`}
            </button>
            <Suspense>
              {isNarrowing && <LedgerNarrow items={items} house={house} narrowed={narrowed} onNarrow={onNarrow} />}
            </Suspense>
          </>
        )}
      </div>
      {/* A list whose rows take the focus; its keys work there only, so they never eat typing. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-redundant-roles */}
      <div
        ref={list}
        role="list"
        aria-label="Attributions"
        className={css['list']}
        onKeyDown={act}
        onClick={choose}
        onFocus={() => {
          hadFocus.current = true
          arrive()
        }}
        onBlur={({ relatedTarget }) => {
          hadFocus.current = relatedTarget === null
        }}
        onPointerEnter={arrive}
      >
        {inChunks(listed, chunk).map((rows) => (
          <div key={rows[0]?.key} role="none" className={css['chunk']}>
            {rows.map((one) => {
              const isCurrent = one === item
              return (
                <LedgerRow
                  key={one.key}
                  item={one}
                  isCurrent={isCurrent}
                  isTabStop={one === tabStop}
                  isJustCleared={one.key === cleared && one.state === 'stet'}
                >
                  {isCurrent && (
                    <Suspense>
                      <currentItem.Screen
                        item={one}
                        zone={zone}
                        house={house}
                        about={about}
                        isReadOnly={isReadOnly}
                        isAsking={asking === one.key}
                        onAsking={(isAsking) => ask(one, isAsking)}
                        onRule={rule}
                        onReveal={onReveal}
                        onEditChain={onEditChain}
                        chainEditor={chainEditor}
                        onLift={onLift}
                        onRegroup={onRegroup === undefined ? undefined : regroup}
                      />
                    </Suspense>
                  )}
                </LedgerRow>
              )
            })}
          </div>
        ))}
      </div>
      <Suspense>{aside && <SetAside />}</Suspense>
    </div>
  )
}

const LedgerNarrow = lazy(async () => ({ default: (await import('./LedgerNarrow.tsx')).LedgerNarrow }))
const SetAside = lazy(async () => ({ default: (await import('./SetAside.tsx')).SetAside }))

const arrive = () => void currentItem.load()

/** Looked at one at a time, and not before the list has been. */
export const currentItem = createScreen(async () => (await import('./CurrentItem.tsx')).CurrentItem)

const rowOf = (list: HTMLElement | null, key: ItemKey): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-key=${JSON.stringify(key)}]`) ?? null

/** Rows that come into sight, or leave it, together. */
const chunk = 10

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
