import { useEffect, useState } from 'react'
import type { Keeper, World } from '~/drafts'
import type { House } from '~/story'
import { announce, Button, Dialog, TextField } from '~/ui'
import { clock } from '../world.ts'
import { SourceRow } from './SourceRow.tsx'
import css from './Sources.module.css'
import { storiesIn } from './sourceWords.ts'
import { type Sources, useSources } from './useSources.ts'

export interface SourcesDialogProps {
  readonly keeper: Keeper
  readonly house: House
  readonly world: World
  readonly onClose: () => void
}

/** Who the stories of a shelf rest on, and a way to tell all of them when somebody takes words back. */
export const SourcesDialog = (props: SourcesDialogProps) => (
  <Dialog title="Sources" shape="wide" isOpen onClose={props.onClose}>
    <SourceList {...props} />
  </Dialog>
)

const rowsAtOnce = 50

function SourceList({ keeper, house, world, onClose }: SourcesDialogProps) {
  const sources = useSources(keeper, house)
  const { index, isReading, says } = sources
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(rowsAtOnce)
  const [open, setOpen] = useState<string | null>(null)
  const page = index.page({ words, limit })
  const { total } = page
  useEffect(() => {
    if (words.trim() === '') return undefined
    return clock.after(500, () => announce(total === 1 ? '1 source found.' : `${total} sources found.`))
  }, [words, total])
  return (
    <div className={css['sources']}>
      <TextField
        label="Search the sources"
        type="search"
        autoComplete="off"
        placeholder="Name"
        value={words}
        onChange={(typed) => {
          setWords(typed)
          setLimit(rowsAtOnce)
        }}
      />
      {says !== null && (
        <p role="alert" className={css['says']}>
          {says}
        </p>
      )}
      <p role="status" className={css['hint']}>
        {isReading ? 'Reading the shelf…' : standing(total, index.ids().length, words)}
      </p>
      <Unread {...sources} />
      <ul aria-label="Sources" className={css['list']}>
        {page.sources.map((source) => (
          <SourceRow
            key={source.key}
            source={source}
            isOpen={source.key === open}
            onToggle={() => setOpen(source.key === open ? null : source.key)}
            index={index}
            keeper={keeper}
            house={house}
            world={world}
            onLeave={onClose}
            onTold={sources.refresh}
          />
        ))}
      </ul>
      {page.sources.length < total && (
        <Button onClick={() => setLimit(limit + rowsAtOnce)}>Show {Math.min(rowsAtOnce, total - limit)} more</Button>
      )}
    </div>
  )
}

/** Stories from before their cards had sources are read once, by whoever wants them in. */
function Unread({ index, isReading, filling, fill }: Sources) {
  const unread = index.unread().length
  if (filling !== null)
    return (
      <p role="status" className={css['hint']}>
        Reading {filling.done} of {storiesIn(filling.of)}…
      </p>
    )
  if (unread === 0 || isReading) return null
  return (
    <p className={css['hint']}>
      The sources of {storiesIn(unread)} are not in this list yet. <Button onClick={fill}>Read them</Button>
    </p>
  )
}

function standing(total: number, stories: number, words: string): string {
  if (total > 0)
    return `${total.toLocaleString('en-GB')} ${total === 1 ? 'source' : 'sources'} in ${storiesIn(stories)}.`
  return words.trim() === ''
    ? 'No story here names a source yet.'
    : 'No source here has those words. Look for one word of the name.'
}
