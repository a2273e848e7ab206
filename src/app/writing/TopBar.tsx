import { lazy, Suspense } from 'react'
import { grouped } from '~/base'
import type { DeskState } from '~/desk'
import { countWords } from '~/story'
import { Segments, Tag, Wordmark } from '~/ui'
import { afterText } from '../afterText.ts'
import { useDeskState } from '../useDesk.ts'
import { addressOf, type Mode } from '../useRoute.ts'
import { useBench } from './Bench.ts'
import { LiveText } from './LiveText.tsx'
import { ScreenTitle } from './ScreenTitle.tsx'
import css from './TopBar.module.css'

const loadTools = afterText(() => import('./TopTools.tsx'))
const DrawerButton = lazy(async () => ({ default: (await loadTools()).DrawerButton }))
const SavedAndActs = lazy(async () => ({ default: (await loadTools()).SavedAndActs }))

const modes: readonly { readonly value: Mode; readonly label: string }[] = [
  { value: 'write', label: 'Write' },
  { value: 'review', label: 'Review' },
  { value: 'preview', label: 'Preview' },
]

/** Which story this is, what is being done with it, and where its words are. */
export function TopBar() {
  const { mode, setMode } = useBench()
  return (
    <header className={css['bar']} data-pane="bar">
      <div className={css['start']}>
        <ScreenTitle />
        <Suspense>
          <DrawerButton />
        </Suspense>
        <Wordmark href={addressOf({ screen: 'shelf' })} label="Stet, to the shelf" />
        <Crumb />
      </div>
      <div className={css['middle']}>
        <Segments label="Mode" value={mode} options={modes} onChange={setMode} />
      </div>
      <div className={css['end']}>
        <WordMeter />
        <Suspense>
          <SavedAndActs />
        </Suspense>
      </div>
    </header>
  )
}

function Crumb() {
  const { view } = useBench()
  const slug = useDeskState(({ story }) => story.slug)
  const section = useDeskState(({ story }) => story.section)
  const status = useDeskState(({ story }) => story.status)
  return (
    <button
      type="button"
      className={css['crumb']}
      title="Story details"
      onClick={() => view.setState({ dialog: 'details' })}
    >
      <span className="visuallyHidden">Story details: </span>
      {section !== '' && <span className={css['section']}>{section} ›</span>}
      <b>{slug === '' ? 'Untitled' : slug}</b>
      <Tag>{status.charAt(0).toUpperCase() + status.slice(1)}</Tag>
    </button>
  )
}

/** How long the story is. Part of the status: it follows the typing. */
const WordMeter = () => (
  <span className={css['meter']}>
    <LiveText text={lengthOf} />
  </span>
)

function lengthOf({ story }: DeskState): string {
  const { all } = countWords(story)
  return `${grouped(all)} ${all === 1 ? 'word' : 'words'}`
}
