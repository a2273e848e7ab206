import { X } from 'lucide-react'
import { lazy, Suspense, type KeyboardEvent, use, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { PreviewPane } from '~/preview'
import type { ReviewItem } from '~/review'
import { ErrorBoundary, IconButton, Tabs } from '~/ui'
import { LedgerPane } from '../panes/LedgerPane.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import { createPages } from './createPages.ts'
import { storyAtHand } from './storyAtHand.ts'
import css from './RightPane.module.css'
import type { PaneTab } from './view.ts'

const History = lazy(async () => ({ default: (await import('./History.tsx')).History }))

const names: Record<PaneTab, string> = { attributions: 'The ledger', preview: 'The preview', history: 'The history' }

/** What is known about the story: its attributions, its page, its history. Closed, only its tabs are there. */
export function RightPane() {
  const { editor, view } = useBench()
  const tab = useView((now) => now.tab)
  const isOpen = useView((now) => now.paneOpen)
  const recovered = useDeskState((state) => state.recovered.length)
  const open = useDeskState(({ items }) => items.filter(({ state }) => state !== 'stet').length)
  const pane = useRef<HTMLElement>(null)
  const backToText = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) editor.view.focus()
  }
  const close = () => {
    flushSync(() => view.setState({ paneOpen: false }))
    // The button that was pressed is gone with what it closed.
    pane.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the controls in it are left by the same key
    <aside
      ref={pane}
      className={css['right']}
      data-open={isOpen}
      data-pane="tools"
      aria-label="Story tools"
      onKeyDown={backToText}
    >
      <Tabs
        label="Story tools"
        selected={tab}
        onSelect={(next) => view.setState({ tab: next, paneOpen: true })}
        tabs={[
          { id: 'attributions', label: 'Attributions', count: open },
          { id: 'preview', label: 'Preview' },
          { id: 'history', label: 'History', ...(recovered === 0 ? {} : { count: recovered }) },
        ]}
      >
        {isOpen ? (
          <ErrorBoundary key={tab} label={names[tab]}>
            <Suspense>
              <Panel tab={tab} />
            </Suspense>
          </ErrorBoundary>
        ) : null}
      </Tabs>
      {isOpen && (
        <IconButton
          label="Close story tools"
          icon={X}
          {...(css['close'] === undefined ? {} : { className: css['close'] })}
          onClick={close}
        />
      )}
    </aside>
  )
}

function Panel({ tab }: { readonly tab: PaneTab }) {
  if (tab === 'attributions') return <Ledger />
  return tab === 'preview' ? <Pages /> : <History />
}

const ItemNotes = lazy(async () => ({ default: (await import('../gate/ItemNotes.tsx')).ItemNotes }))
const about = (item: ReviewItem) => (
  <Suspense>
    <ItemNotes item={item} />
  </Suspense>
)

function Ledger() {
  const bench = useBench()
  const current = useView((now) => now.current)
  const listed = useView((now) => now.listed)
  const narrowed = useView((now) => now.narrowed)
  const asking = useView((now) => now.asking)
  const chainEditor = useView(({ editing }) => (editing?.item === current ? editing.editor : undefined))
  return (
    <LedgerPane
      current={current}
      asking={asking}
      onAsking={(key) => bench.view.setState({ asking: key })}
      shown={listed}
      onShown={(next) => bench.view.setState({ listed: next })}
      narrowed={narrowed}
      onNarrow={(next) => bench.view.setState({ narrowed: next })}
      house={bench.house}
      onCurrent={(key) => {
        const item = bench.desk.store.getState().items.find((one) => one.key === key)
        if (item === undefined) bench.view.setState({ current: key })
        else bench.acts.reveal(item, { focus: false })
      }}
      onReveal={bench.acts.reveal}
      onEditChain={bench.acts.editChain}
      about={about}
      chainEditor={chainEditor}
      onLift={bench.acts.lift}
      onRegroup={(how, item) => bench.acts.regroup((regrouping) => regrouping[how](item))}
    />
  )
}

function Pages() {
  const bench = useBench()
  const house = use(bench.house)
  const source = useMemo(() => createPages(storyAtHand(bench.editor), house, bench.pictures), [bench, house])
  return <PreviewPane source={source} link={bench.link} onPick={bench.acts.toBlock} />
}
