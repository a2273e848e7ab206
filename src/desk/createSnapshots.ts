import type { Clock } from '~/base'
import { type DraftId, type Keeper, keepFold, openFolded, snapshotEvery, type Version, versionAt } from '~/drafts'
import { createTimer } from './createTimer.ts'

/** So long nothing may have been kept before a snapshot is made, in milliseconds: who goes on typing is not held up by it. */
export const restBeforeSnapshot = 3000
/** From one snapshot of a long log to the next, in milliseconds. */
const pause = 250

export interface SnapshotsOptions {
  readonly draft: DraftId
  readonly keeper: Keeper
  readonly clock: Clock
  /** The version of the snapshot the draft was opened from, and its length. */
  readonly since: Version
  readonly version: Version
}

/** Keeps a snapshot of an open draft for every so many entries, so that it, and each of its versions, opens at once. */
export interface Snapshots {
  readonly grew: (version: Version) => void
  readonly close: () => void
}

export function createSnapshots({ draft, keeper, clock, since, ...opened }: SnapshotsOptions): Snapshots {
  const resting = createTimer(clock)
  let { version } = opened
  let last = since
  let isOver = false
  let isKeeping = false

  const isDue = () => !isOver && !isKeeping && version - last >= snapshotEvery
  const wait = (ms: number) => {
    if (isDue()) resting.move(ms, () => void keepNext())
  }

  /** One at a time, from what the keeper has: what the editor holds may be unkept. */
  async function keepNext(): Promise<void> {
    isKeeping = true
    const next = versionAt((Math.floor(last / snapshotEvery) + 1) * snapshotEvery)
    const opened = await openFolded(keeper, draft, next)
    const isKept = opened.kind === 'folded' && !isOver && (await keepFold(keeper, draft, opened))
    // Where there is no room for one there is none for the next; the draft opens as well without.
    if (!isKept) isOver = true
    last = next
    isKeeping = false
    wait(pause)
  }

  wait(restBeforeSnapshot)
  return {
    grew: (length) => {
      version = length
      wait(restBeforeSnapshot)
    },
    close: () => {
      isOver = true
      resting.stop()
    },
  }
}
