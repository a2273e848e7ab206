import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { BlockHandle, bringIn, EditorTools } from '~/editor'
import { type Block, type BlockId, richText } from '~/story'
import { ErrorBoundary } from '~/ui'
import { useStore } from 'zustand'
import { useApp } from '../AppContext.ts'
import { followPhotos } from '../photo/followPhotos.ts'
import { newId } from '../world.ts'
import { useDeskState } from '../useDesk.ts'
import { useBench, useView } from './Bench.ts'
import type { Reader } from './createReader.ts'
import { proposedMemory } from './proposedMemory.ts'

const MomentBar = lazy(async () => ({ default: (await import('./MomentBar.tsx')).MomentBar }))
const loadProposed = () => import('../panes/ProposedStructure.tsx')
const ProposedStructure = lazy(async () => ({ default: (await loadProposed()).ProposedStructure }))

/** The toolbar, and whoever reads what is pasted and dropped. */
export function Tools() {
  const { acts, desk, editor, view, house } = useBench()
  const { keeper } = useApp()
  useEffect(() => followPhotos({ desk, editor, keeper, house }), [desk, editor, keeper, house])
  const linking = useView((now) => now.linking)
  const onLinking = useCallback((now: boolean) => view.setState({ linking: now }), [view])
  const reader = useReader()
  const isLive = useDeskState(({ story }) => story.body.some(({ kind }) => kind === 'moment'))
  return (
    <>
      <EditorTools
        editor={editor}
        linking={linking}
        onLinking={onLinking}
        onQuote={acts.quote}
        onAttribute={() => acts.regroup(({ attribute }) => attribute())}
      />
      {isLive && (
        <ErrorBoundary label="The time of an update">
          <Suspense>
            <MomentBar />
          </Suspense>
        </ErrorBoundary>
      )}
      {reader !== null && (
        <ErrorBoundary label="The proposed structure">
          <Suspense>
            <Proposals reader={reader} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}

/** Whoever reads what is pasted and dropped. Its code is fetched with the first paste; until then there is none. */
function useReader(): Reader | null {
  const { desk, editor, view, comings, house } = useBench()
  const { keeper } = useApp()
  const [reader, setReader] = useState<Reader | null>(null)
  useEffect(() => {
    let arriving: Promise<Reader> | null = null
    const memory = proposedMemory(desk.draft)
    const arrive = async (): Promise<Reader> => {
      const [{ createReader }, settings] = await Promise.all([import('./createReader.ts'), house, loadProposed()])
      const made = createReader({
        desk,
        editor,
        keeper,
        house: settings,
        newId,
        memory,
        tell: (says) => view.setState({ says }),
      })
      setReader(made)
      return made
    }
    const pass = (to: (reader: Reader) => void, words: string) => {
      arriving ??= arrive()
      arriving.then(to, (trouble: unknown) => {
        arriving = null
        bringIn(editor, { titles: {}, body: paragraphsOf(words) })
        view.setState({
          says: 'The pasted copy was put in as plain words: the part of Stet that reads it could not be fetched. Reload when you are online.',
        })
        if (!(trouble instanceof TypeError)) throw trouble
      })
    }
    comings.readBy({
      text: (text) => pass((to) => to.text(text), text),
      html: (html, text) => pass((to) => to.html(html, text), text),
      files: (files, place) => pass((to) => to.files(files, place), ''),
    })
    if (!memory.isEmpty()) {
      const origins = desk.store.getState().origins.map(({ text }) => text)
      // What cannot be fetched now is proposed at the next opening.
      arriving = arrive()
      arriving.then(
        ({ intake }) => intake.resume(origins),
        (trouble: unknown) => {
          arriving = null
          if (!(trouble instanceof TypeError)) throw trouble
        },
      )
    }
  }, [desk, editor, view, comings, house, keeper])
  return reader
}

const paragraphsOf = (words: string): readonly Block[] =>
  words
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: 'paragraph',
      id: newId() as BlockId, // a fresh id is a block's name from here on
      text: richText(line),
    }))

export { Says } from './Says.tsx'

export const Handle = () => <BlockHandle editor={useBench().editor} />

function Proposals({ reader: { intake } }: { readonly reader: Reader }) {
  const { editor, view } = useBench()
  const proposed = useStore(intake.store, (state) => state.proposed)
  const answers = useMemo(() => {
    const done = (says: string | null) => {
      view.setState({ says })
      editor.view.focus()
    }
    return {
      acceptAll: () => done(intake.accept()),
      keepAsPasted: () => {
        intake.keepAsPasted()
        done(null)
      },
    }
  }, [intake, editor, view])
  const isProposed = proposed !== null
  useEffect(() => view.setState({ proposed: isProposed ? answers : null }), [view, isProposed, answers])
  if (proposed === null) return null
  return (
    <ProposedStructure
      proposals={proposed.intake.proposals}
      answers={proposed.answers}
      onAnswer={intake.answer}
      onAcceptAll={answers.acceptAll}
      onKeepAsPasted={answers.keepAsPasted}
    />
  )
}
