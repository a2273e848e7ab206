import { useMemo } from 'react'
import { putBack } from '~/editor'
import { announce } from '~/ui'
import { useApp } from '../AppContext.ts'
import { createVersions } from '../history/createVersions.ts'
import { HistoryPane } from '../history/HistoryPane.tsx'
import type { DeedPlace } from '../history/deedPlace.ts'
import { useBench, useView } from './Bench.ts'

/** The history of the open draft, and what can be done with it here. */
export function History() {
  const bench = useBench()
  const { desk, editor, acts } = bench
  const { keeper } = useApp()
  const versions = useMemo(() => createVersions(bench, keeper), [bench, keeper])
  const here = useView((now) => now.block)
  const go = ({ block, words }: DeedPlace) => {
    const isIts = (wording: { readonly words: string } | undefined) => wording?.words === words
    const { items } = desk.store.getState()
    const item = items.find((one) => one.block === block && [one.wording, one.found, one.before?.on].some(isIts))
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
