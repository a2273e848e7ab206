import { Suspense } from 'react'
import { PhoneBar } from '../panes/PhoneBar.tsx'
import { PhoneReviewSheet } from '../panes/PhoneReviewSheet.tsx'
import { isOpen } from '../panes/isOpen.ts'
import { useDeskState } from '../useDesk.ts'
import { type Bench, useView } from './Bench.ts'

/** A phone's own bar at the foot, and its sheet for review. */
export function Phone({ bench: { mode, setMode, view, acts } }: { readonly bench: Bench }) {
  const tab = useView((now) => now.tab)
  const paneOpen = useView((now) => now.paneOpen)
  const current = useView((now) => now.current)
  const chainEditor = useView(({ editing }) => (editing?.item === current ? editing.editor : undefined))
  const open = useDeskState(({ items }) => items.filter(isOpen).length)
  const history = paneOpen && tab === 'history'
  const at = history ? 'history' : mode === 'write' ? 'story' : mode
  return (
    <>
      {mode === 'review' && !history && (
        <PhoneReviewSheet
          current={current}
          onEditChain={acts.editChain}
          chainEditor={chainEditor && <Suspense>{chainEditor}</Suspense>}
          onCurrent={(key) => view.setState({ current: key })}
          onReveal={(item) => acts.reveal(item, { focus: false })}
          onShown={(item) => {
            // The sheet stands on the first open item where nothing was gone to yet; the text marks it too.
            view.setState({ current: item.key })
            acts.show(item)
          }}
        />
      )}
      <PhoneBar
        at={at}
        open={open}
        onGo={(section) => {
          if (section === 'history') return acts.openPane('history')
          view.setState({ paneOpen: false, tab: 'attributions' })
          setMode(section === 'story' ? 'write' : section)
        }}
      />
    </>
  )
}
