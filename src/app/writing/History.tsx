import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { putBack } from '~/editor'
import { announce } from '~/ui'
import { useApp } from '../AppContext.ts'
import { asideOnNarrow } from '../history/asideOnNarrow.ts'
import { createVersions } from '../history/createVersions.ts'
import { HistoryPane } from '../history/HistoryPane.tsx'
import type { DeedPlace } from '../history/deedPlace.ts'
import { useBench, useView } from './Bench.ts'

/** The history of the open draft, and what can be done with it here. */
export function History() {
  const bench = useBench()
  const { desk, editor, acts, view } = bench
  const { keeper } = useApp()
  const versions = useMemo(() => createVersions(bench, keeper), [bench, keeper])
  const here = useView((now) => now.block)
  const go = ({ block, words }: DeedPlace) => {
    const isIts = (wording: { readonly words: string } | undefined) => wording?.words === words
    const { items } = desk.store.getState()
    const all = items.filter((one) => [one.wording, one.found, one.before?.on].some(isIts))
    // Words may have been lifted out of the block they were ruled on in.
    const item = all.find((one) => one.block === block) ?? all[0]
    // Under a comparison, or the pane, the text could not take the focus.
    flushSync(() => view.setState({ compared: null, ...asideOnNarrow() }))
    if (item === undefined) acts.toBlock(block)
    else acts.reveal(item)
  }
  return (
    <HistoryPane
      {...versions}
      here={here}
      onGo={go}
      onPutBack={(recovered) => {
        putBack(editor, recovered)
        desk.retrieve(recovered.id, 'put back')
        announce('Put back.')
      }}
      onDiscard={({ id }) => {
        desk.retrieve(id, 'discarded')
        announce('Discarded.')
      }}
    />
  )
}
