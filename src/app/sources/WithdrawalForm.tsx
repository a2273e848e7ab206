import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { hashOf } from '~/base'
import {
  type Asked,
  type DraftId,
  type IndexedSource,
  type Keeper,
  openTasks,
  type Reached,
  type SourceIndex,
  type Withdrawal,
  type World,
} from '~/drafts'
import type { House } from '~/story'
import { Button, TextField } from '~/ui'
import { nameOf } from '../shelf/ShelfCard.tsx'
import css from './Sources.module.css'
import { leftOf, reachedWords, storiesIn } from './sourceWords.ts'

export interface WithdrawalFormProps {
  readonly source: IndexedSource
  readonly index: SourceIndex
  readonly keeper: Keeper
  readonly house: House
  readonly world: World
  readonly onTold: () => void
  readonly onClose: () => void
}

/** Says what was taken back and why, and opens a task in every story that holds it. */
export function WithdrawalForm({ source, index, keeper, house, world, onTold, onClose }: WithdrawalFormProps) {
  const [words, setWords] = useState('')
  const [why, setWhy] = useState('')
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [done, setDone] = useState<{ readonly at: number; readonly of: number } | null>(null)
  const [reached, setReached] = useState<Reached | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus(), [])
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (reached !== null) outcome.current?.focus()
  }, [reached])
  const tell = async (stories: readonly Asked[], before: Reached = nobody) => {
    if (why.trim() === '') return setWrong('Say in a sentence what happened: whoever has the story reads it.')
    setDone({ at: 0, of: stories.length })
    const told = (at: number) => setDone({ at, of: stories.length })
    const now = await openTasks(keeper, world, withdrawalOf(source.name, { words, why, until }), stories, {
      house,
      told,
    })
    setDone(null)
    setReached(together(before, now))
    onTold()
  }
  const left = reached === null ? [] : leftOf(reached)
  const begin = () => {
    if (done === null && reached === null) void tell(askedOf(index, source.key))
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    begin()
  }
  return (
    <div role="group" aria-label={`A statement of ${source.name} was withdrawn`} className={css['form']}>
      <TextField
        ref={first}
        label="What was withdrawn"
        help={`The words, as they went out. Empty: everything that came from ${source.name}.`}
        dir="auto"
        value={words}
        disabled={reached !== null}
        onKeyDown={press}
        onChange={setWords}
      />
      <TextField
        label="Why"
        help="Who took it back, when, and what holds instead"
        dir="auto"
        value={why}
        wrong={wrong}
        disabled={reached !== null}
        onKeyDown={press}
        onChange={(text) => {
          setWhy(text)
          setWrong(undefined)
        }}
      />
      <TextField
        label="To be looked at by"
        help="A time with its place, such as “14:00 London”; empty: as soon as possible"
        value={until}
        disabled={reached !== null}
        onKeyDown={press}
        onChange={setUntil}
      />
      <p ref={outcome} role="status" tabIndex={-1} className={css['hint']}>
        {done !== null && `Telling ${done.at} of ${storiesIn(done.of)}…`}
        {done === null && reached !== null && reachedWords(reached, (draft) => called(index, source.key, draft))}
      </p>
      <div className={css['buttons']}>
        {reached === null && (
          <Button variant="stet" disabled={done !== null} onClick={begin}>
            Open the tasks
          </Button>
        )}
        {reached !== null && left.length > 0 && (
          <Button
            variant="stet"
            disabled={done !== null}
            onClick={() => void tell(again(left, askedOf(index, source.key)), { ...reached, unreached: [] })}
          >
            Try again
          </Button>
        )}
        <Button disabled={done !== null} onClick={onClose}>
          {reached === null ? 'Cancel' : 'Done'}
        </Button>
      </div>
    </div>
  )
}

const nobody: Reached = { tasked: [], spared: [], unreached: [] }

const together = (before: Reached, now: Reached): Reached => ({
  tasked: [...before.tasked, ...now.tasked],
  spared: [...before.spared, ...now.spared],
  unreached: [...before.unreached, ...now.unreached],
})

/** The event is named by what was said, so that the same form filled in again, on another day too, is the same event. */
function withdrawalOf(
  source: string,
  { words, why, until }: { readonly words: string; readonly why: string; readonly until: string },
): Withdrawal {
  const by = until.trim() === '' ? '' : ` Look at it by ${until.trim()}.`
  const says = `${why.trim().replace(/[.!?…]?$/u, (mark) => mark || '.')}${by}`
  const what = words.trim()
  return { event: hashOf(`${source}\0${what}\0${says}`), source, says, words: what === '' ? [] : [what] }
}

/** Stories that list the source, and those whose cards do not say what they list. */
const askedOf = (index: SourceIndex, key: string): readonly Asked[] => [
  ...index.storiesOf(key).map(({ draft }) => ({ draft: draft.id, isListed: true })),
  ...index.unread().map((draft) => ({ draft, isListed: false })),
]

const again = (left: Reached['unreached'], asked: readonly Asked[]): readonly Asked[] =>
  left.map(({ draft }) => asked.find((one) => one.draft === draft) ?? { draft, isListed: false })

function called(index: SourceIndex, key: string, draft: DraftId): string {
  const story = index.storiesOf(key).find((one) => one.draft.id === draft)
  return story === undefined ? draft : nameOf(story.draft)
}
