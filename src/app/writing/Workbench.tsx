import { lazy, Suspense, useEffect, useMemo } from 'react'
import { StoryText } from '~/editor'
import { directionOfStory } from '~/story'
import { ErrorBoundary } from '~/ui'
import { afterText, useTextSeen } from '../afterText.ts'
import { useApp } from '../AppContext.ts'
import { useDeskState } from '../useDesk.ts'
import { change, followMode, type Mode } from '../useRoute.ts'
import { type Bench, BenchContext, useView } from './Bench.ts'
import { createActs } from './createActs.ts'
import { loadLayouts } from './loadLayouts.ts'
import type { Session } from './openSession.ts'
import { takeOut } from './takeOut.ts'
import { TopBar } from './TopBar.tsx'
import { useCaret } from './useCaret.ts'
import { useKept } from './useKept.ts'
import { useMarks } from './useMarks.ts'
import { beginsWithPane, createView } from './view.ts'
import css from './Workbench.module.css'

// The text is there first; what stands around it arrives when it can already be typed in.
const loadLeftPane = afterText(() => import('./LeftPane.tsx'))
const LeftPane = lazy(async () => ({ default: (await loadLeftPane()).LeftPane }))
const loadRightPane = afterText(() => import('./RightPane.tsx'))
const RightPane = lazy(async () => ({ default: (await loadRightPane()).RightPane }))
const loadTools = afterText(() => import('./Tools.tsx'))
const Tools = lazy(async () => ({ default: (await loadTools()).Tools }))
const Says = lazy(async () => ({ default: (await loadTools()).Says }))
const Stage = lazy(async () => ({ default: (await loadLayouts()).Stage }))
const loadStatusLine = afterText(() => import('./StatusLine.tsx'))
const StatusLine = lazy(async () => ({ default: (await loadStatusLine()).StatusLine }))
const loadExtras = afterText(() => import('./Extras.tsx'))
const Extras = lazy(async () => ({ default: (await loadExtras()).Extras }))
const Handle = lazy(async () => ({ default: (await loadTools()).Handle }))
const ComparedVersions = lazy(async () => ({
  default: (await import('../history/ComparedVersions.tsx')).ComparedVersions,
}))

interface WorkbenchProps {
  readonly session: Session
  readonly mode: Mode
}

/** The writing screen: shelf and outline, the page, what is known about it, and a line of status. */
export function Workbench({ session, mode }: WorkbenchProps) {
  const bench = useBenchOf(session, mode)
  const runs = useDeskState(({ story }) => (story.direction === 'rtl' ? 'rtl' : 'auto'))
  const direction = useDeskState(({ story }) => directionOfStory(story))
  useMarks(bench)
  useCaret(bench)
  useKept(session.desk)
  useTextSeen()
  return (
    <BenchContext value={bench}>
      <a className="skip" href="#story" onClick={(event) => skipTo(event, session)}>
        Skip to story
      </a>
      <div className={css['app']} data-mode={mode}>
        <TopBar />
        <div className={css['desk']}>
          <Suspense fallback={<div className={css['left']} />}>
            <LeftPane />
          </Suspense>
          <main className={css['centre']} aria-label="Story" id="story" data-pane="story">
            <Suspense fallback={<div className={css['toolsPlace']} />}>
              <Tools />
            </Suspense>
            <Suspense>
              <Says />
            </Suspense>
            <div className={css['scroll']} data-scroll="story">
              <ErrorBoundary label="The page being written">
                <StoryText
                  editor={session.editor}
                  marks={mode === 'review' ? 'full' : 'dots'}
                  direction={direction}
                  runs={runs}
                >
                  <Suspense>
                    <Handle />
                  </Suspense>
                </StoryText>
              </ErrorBoundary>
            </div>
            <ComparedPlace />
          </main>
          <Suspense>
            <RightPane />
          </Suspense>
        </div>
        {mode === 'preview' && (
          <ErrorBoundary label="The preview">
            <Suspense fallback={<p className={css['opening']}>Opening the preview…</p>}>
              <Stage />
            </Suspense>
          </ErrorBoundary>
        )}
        <Suspense>
          <StatusLine />
        </Suspense>
        <Suspense>
          <Extras />
        </Suspense>
      </div>
    </BenchContext>
  )
}

/** Two versions of the story, in place of the text for as long as they are compared. */
function ComparedPlace() {
  const compared = useView((now) => now.compared)
  if (compared === null) return null
  return (
    <div className={css['compared']} data-compared>
      <ErrorBoundary label="The comparison">
        <Suspense fallback={<p className={css['opening']}>Comparing…</p>}>
          <ComparedVersions compared={compared} />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}

function useBenchOf(session: Session, mode: Mode): Bench {
  const { house, keeper, who } = useApp()
  const lasting = useMemo(() => {
    const view = createView()
    const setMode = (next: Mode) => change({ screen: 'draft', draft: session.desk.draft, mode: next })
    const acts = createActs(session, view, setMode, who)
    const settings = house.then((loaded) => loaded.house)
    const taking = takeOut({ desk: session.desk, view, keeper, house: settings })
    return { ...session, view, setMode, acts, house: settings, ...taking }
  }, [session, house, keeper, who])
  useEffect(() => {
    const { desk, view, acts } = lasting
    return followMode(desk.draft, (next, before) => {
      if (next === 'review' && before !== null && view.getState().current === null) acts.stand()
      const paneOpen = beginsWithPane(next, window.innerWidth)
      view.setState({ compared: null, paneOpen, ...(paneOpen ? { tab: 'attributions' } : {}) })
    })
  }, [lasting])
  return useMemo(() => ({ ...lasting, mode }), [lasting, mode])
}

function skipTo(event: { preventDefault(): void }, { editor }: Session): void {
  event.preventDefault()
  editor.view.focus()
}
