import { type Cursor, type Keeper, moveDraft, type Moved, type ShelfEntry } from '~/drafts'
import { nameOf } from '../shelf/ShelfCard.tsx'
import { sentWords, type SentWords, type Unmoved, unmovedWords } from './moveWords.ts'

interface SentEach {
  /** How many are on the server now. */
  readonly count: number
  readonly unmoved: readonly Unmoved[]
  readonly told: SentWords
}

interface Way {
  readonly device: Keeper
  readonly server: Keeper
  readonly onNext: (says: string) => void
}

/** Sends stories one after another. What is wrong with one of them holds up no other; what is wrong with the way ends it. */
export async function sendEach({ device, server, onNext }: Way, these: readonly ShelfEntry[]): Promise<SentEach> {
  const unmoved: Unmoved[] = []
  let count = 0
  let lost = 0
  let way: string | null = null
  for (const [at, draft] of these.entries()) {
    onNext(`Sending ${at + 1} of ${these.length}: ${nameOf(draft)}`)
    const moved = await moveDraft({ from: device, to: server, draft: draft.id })
    if (moved.kind === 'moved') {
      count += 1
      lost += moved.lost.length
      continue
    }
    const says = unmovedWords(moved)
    unmoved.push({ draft, says })
    if (!isOfTheWay(moved)) continue
    way = says
    break
  }
  return { count, unmoved, told: sentWords({ count, lost, way, unmoved }) }
}

/** A server may refuse one story, or find it too large, and take the next. */
const isOfTheWay = (moved: Moved): boolean =>
  moved.kind === 'failed' && (moved.whose === 'from' || moved.problem === 'offline' || moved.problem === 'unavailable')

/** All that stands on a keeper's shelf, whatever the list has come to; null where it does not say. */
export async function allOn(keeper: Keeper): Promise<readonly ShelfEntry[] | null> {
  const all: ShelfEntry[] = []
  for (let after: Cursor | null | undefined; after !== null; ) {
    const listed = await keeper.list({ spiked: false, limit: 500, ...(after === undefined ? {} : { after }) })
    if (listed.kind === 'failed') return null
    all.push(...listed.drafts)
    after = listed.more
  }
  return all
}
