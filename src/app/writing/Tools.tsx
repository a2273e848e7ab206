import { use, useEffect, useMemo } from 'react'
import { BlockHandle, EditorTools } from '~/editor'
import { ErrorBoundary } from '~/ui'
import { useStore } from 'zustand'
import { useApp } from '../AppContext.ts'
import { ProposedStructure } from '../panes/ProposedStructure.tsx'
import { newId } from '../world.ts'
import { useBench } from './Bench.ts'
import { createReader } from './createReader.ts'

/** The toolbar, and whoever reads what is pasted and dropped. */
export function Tools() {
  const bench = useBench()
  const { keeper } = useApp()
  const house = use(bench.house)
  const { desk, editor, view, comings } = bench
  const reader = useMemo(
    () => createReader({ desk, editor, keeper, house, newId, tell: (says) => view.setState({ says }) }),
    [desk, editor, keeper, house, view],
  )
  useEffect(() => comings.readBy(reader), [comings, reader])
  return (
    <>
      <EditorTools editor={editor} onQuote={bench.acts.quote} />
      <ErrorBoundary label="The proposed structure">
        <Proposals reader={reader} />
      </ErrorBoundary>
    </>
  )
}

export const Handle = () => <BlockHandle editor={useBench().editor} />

function Proposals({ reader: { intake } }: { readonly reader: ReturnType<typeof createReader> }) {
  const { editor, view } = useBench()
  const proposed = useStore(intake.store, (state) => state.proposed)
  if (proposed === null) return null
  const done = (says: string | null) => {
    view.setState({ says })
    editor.view.focus()
  }
  return (
    <ProposedStructure
      proposals={proposed.intake.proposals}
      answers={proposed.answers}
      onAnswer={intake.answer}
      onAcceptAll={() => done(intake.accept())}
      onKeepAsPasted={() => {
        intake.keepAsPasted()
        done(null)
      }}
    />
  )
}
