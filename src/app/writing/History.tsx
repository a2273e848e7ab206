import { useMemo } from 'react'
import { putBack } from '~/editor'
import { announce } from '~/ui'
import { useApp } from '../AppContext.ts'
import { createVersions } from '../history/createVersions.ts'
import { HistoryPane } from '../history/HistoryPane.tsx'
import { useBench } from './Bench.ts'

/** The history of the open draft, and what can be done with it here. */
export function History() {
  const bench = useBench()
  const { desk, editor } = bench
  const { keeper } = useApp()
  const versions = useMemo(() => createVersions(bench, keeper), [bench, keeper])
  return (
    <HistoryPane
      {...versions}
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
