import { useCallback, useEffect, useMemo, useState } from 'react'
import { createSourceIndex, type Keeper, problemText, readCards, readSources, type SourceIndex } from '~/drafts'
import type { House } from '~/story'
import { clock } from '../world.ts'

/** After news of the shelf, in milliseconds: who writes in a story is news four times a second. */
const newsRest = 1500

export interface Sources {
  readonly index: SourceIndex
  /** Rises whenever there is more to show. */
  readonly revision: number
  readonly isReading: boolean
  /** What could not be done, in a sentence. */
  readonly says: string | null
  /** How many stories have been read for their sources, of so many; null where nobody asked. */
  readonly filling: { readonly done: number; readonly of: number } | null
  /** Reads the stories whose cards do not say what their sources are. */
  readonly fill: () => void
  readonly refresh: () => void
}

/** Between two showings of what has been read so far, in milliseconds. */
const showEvery = 250

const known = new WeakMap<Keeper, { readonly house: House; readonly index: SourceIndex }>()

/** What was read stays for the next time; then only what has changed is read. */
function indexOf(keeper: Keeper, house: House): SourceIndex {
  const before = known.get(keeper)
  if (before?.house === house) return before.index
  const index = createSourceIndex(house)
  known.set(keeper, { house, index })
  return index
}

/** The sources of all stories of a keeper, shown as they are read and kept up with its shelf. */
export function useSources(keeper: Keeper, house: House): Sources {
  const index = useMemo(() => indexOf(keeper, house), [keeper, house])
  const [revision, setRevision] = useState(0)
  const [isReading, setReading] = useState(true)
  const [says, setSays] = useState<string | null>(null)
  const [filling, setFilling] = useState<Sources['filling']>(null)
  const refresh = useCallback(() => {
    let shownAt = Number.NEGATIVE_INFINITY
    const told = () => {
      if (clock.now() - shownAt < showEvery) return
      shownAt = clock.now()
      setRevision((before) => before + 1)
    }
    void readSources(keeper, index, told).then((read) => {
      setReading(false)
      setRevision((before) => before + 1)
      const away = 'The server cannot be reached. These are the sources of the stories this device has.'
      setSays(read.kind === 'failed' ? problemText(read.problem, keeper.where) : read.away === undefined ? null : away)
    })
  }, [keeper, index])
  useEffect(() => {
    let stop = () => {}
    refresh()
    const leave = keeper.followShelf(() => {
      stop()
      stop = clock.after(newsRest, refresh)
    })
    return () => {
      stop()
      leave()
    }
  }, [keeper, refresh])
  const fill = () => {
    const drafts = index.unread()
    setFilling({ done: 0, of: drafts.length })
    void readCards(keeper, drafts, (done) => setFilling({ done, of: drafts.length })).then((left) => {
      setFilling(null)
      refresh()
      if (left > 0) setSays('Some stories could not be read. Try again in a while.')
    })
  }
  return { index, revision, isReading, says, filling, fill, refresh }
}
