import { createStore, type StoreApi } from 'zustand/vanilla'
import { type DraftId, type Keeper, type Problem, type Version, versionAt } from '~/drafts'
import { type Deed, deedsOf } from './deedsOf.ts'

export interface HistoryState {
  /** Oldest first. */
  readonly deeds: readonly Deed[]
  /** How far the log has been read. */
  readonly version: Version
  /** Whether it has been read from its beginning. */
  readonly isWhole: boolean
  readonly isRead: boolean
  readonly problem: Problem | null
}

export interface History {
  readonly store: StoreApi<HistoryState>
  /** Reads what is new up to a version: at first the newest entries, then all. Settles when there is nothing more to read. */
  readonly readTo: (version: Version) => Promise<void>
}

/** How many of the newest entries are read first: a long log takes longer than a pane may take to open. */
const newest = 1000

/** The log of one draft as deeds, read from its keeper when it is asked for. The log itself is let go of. */
export function createHistory(keeper: Keeper, draft: DraftId): History {
  const store = createStore<HistoryState>()(() => ({
    deeds: [],
    version: versionAt(0),
    isWhole: false,
    isRead: false,
    problem: null,
  }))
  let reading: Promise<void> = Promise.resolve()

  async function read(from: Version): Promise<void> {
    const { isRead, isWhole, deeds } = store.getState()
    const opened = await keeper.open(draft, from)
    if (opened.kind !== 'log') {
      store.setState({ isRead: true, problem: opened.kind === 'failed' ? opened.problem : 'unavailable' })
      return
    }
    // What goes on from what is read joins it; what begins at the beginning is all there is.
    const before = isRead && from > 0 ? deeds : []
    store.setState({
      deeds: deedsOf(opened.entries, before),
      version: opened.version,
      isWhole: isWhole || from === 0,
      isRead: true,
      problem: null,
    })
  }

  async function readOn(version: Version): Promise<void> {
    const state = store.getState()
    if (!state.isRead || state.problem !== null) {
      await read(versionAt(Math.max(0, version - newest)))
    } else if (state.version < version) await read(state.version)
    const { isWhole, problem } = store.getState()
    if (!isWhole && problem === null) await read(versionAt(0))
  }

  return {
    store,
    readTo: (version) => {
      // One reading at a time, or two would join the same entries to what is there.
      reading = reading.then(() => readOn(version))
      return reading
    },
  }
}
