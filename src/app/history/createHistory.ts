import { createStore, type StoreApi } from 'zustand/vanilla'
import { type DraftId, type Keeper, type Problem, type Version, versionAt } from '~/drafts'
import { type Deed, deedsOf } from './deedsOf.ts'

export interface HistoryState {
  /** Oldest first. */
  readonly deeds: readonly Deed[]
  /** The stretch of the log that has been read: after version `since`, up to `version`. */
  readonly since: Version
  readonly version: Version
  /** Whether it has been read from its beginning. */
  readonly isWhole: boolean
  readonly isRead: boolean
  readonly problem: Problem | null
}

export interface History {
  readonly store: StoreApi<HistoryState>
  /** Reads what is new up to a version: at first the newest entries, then those before. Settles when there is nothing more to read. */
  readonly readTo: (version: Version) => Promise<void>
  /** Somebody looks, until what is answered is called. When the last has left, what is not read yet waits until it is asked for. */
  readonly look: () => () => void
}

export interface HistoryOptions {
  readonly keeper: Keeper
  readonly draft: DraftId
  /** Lets what was read be drawn before more is. */
  readonly rest: () => Promise<void>
}

/** How many entries are read at once: a long log takes longer than a pane may take to open. */
const stretch = 1000

/** The log of one draft as deeds, read from its keeper when it is asked for. The log itself is let go of. */
export function createHistory({ keeper, draft, rest }: HistoryOptions): History {
  const store = createStore<HistoryState>()(() => ({
    deeds: [],
    since: versionAt(0),
    version: versionAt(0),
    isWhole: false,
    isRead: false,
    problem: null,
  }))
  let reading: Promise<void> = Promise.resolve()
  let isWanted = false
  let lookers = 0

  /** A stretch of the log, or null where it cannot be had, which is told. */
  async function read(from: Version, upTo?: Version) {
    const opened = await keeper.open(draft, from, upTo)
    if (opened.kind === 'log') return opened
    store.setState({ isRead: true, problem: opened.kind === 'failed' ? opened.problem : 'unavailable' })
    return null
  }

  async function readNewest(version: Version): Promise<void> {
    const since = versionAt(Math.max(0, version - stretch))
    const opened = await read(since)
    if (opened === null) return
    store.setState({
      deeds: deedsOf(opened.entries),
      since,
      version: opened.version,
      isWhole: since === 0,
      isRead: true,
      problem: null,
    })
  }

  async function readNewer(from: Version): Promise<void> {
    const opened = await read(from)
    if (opened === null) return
    store.setState(({ deeds }) => ({ deeds: deedsOf(opened.entries, deeds), version: opened.version }))
  }

  /** Answers whether there is more to read. A run of edits is cut where two stretches meet. */
  async function readOlder(upTo: Version): Promise<boolean> {
    const since = versionAt(Math.max(0, upTo - stretch * 2))
    const opened = await read(since, upTo)
    if (opened === null) return false
    // A keeper may give more than was asked for.
    const entries = opened.entries.filter((kept) => kept.version <= upTo)
    store.setState(({ deeds }) => ({
      deeds: [...deedsOf(entries), ...deeds],
      since,
      isWhole: since === 0,
    }))
    return since > 0
  }

  async function readOn(version: Version): Promise<void> {
    const state = store.getState()
    if (!state.isRead || state.problem !== null) await readNewest(version)
    else if (state.version < version) await readNewer(state.version)
    const { isWhole, problem } = store.getState()
    let isMore = !isWhole && problem === null
    while (isMore && isWanted) {
      await rest()
      isMore = isWanted && (await readOlder(store.getState().since))
    }
  }

  return {
    store,
    readTo: (version) => {
      isWanted = true
      // One reading at a time, or two would join the same entries to what is there.
      reading = reading.then(() => readOn(version))
      return reading
    },
    look: () => {
      lookers += 1
      return () => {
        lookers -= 1
        isWanted = lookers > 0
      }
    },
  }
}
