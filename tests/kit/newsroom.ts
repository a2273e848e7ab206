import { reviewing } from '~/review'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Clock } from '~/base'
import { openDesk } from '~/desk'
import {
  beginDraft,
  createBrowserKeeper,
  createMemoryKeeper,
  createRemoteKeeper,
  type DraftId,
  foldDraft,
  type Keeper,
  sha256,
} from '~/drafts'
import { type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { createAwayKeeper } from '../../src/drafts/createAwayKeeper.ts'
import { createHolds } from '../../src/drafts/createHolds.ts'
import { holdLastCopies, leaveLastCopies } from '../../src/drafts/holdLastCopies.ts'
import { type Accident, badLine, fetchFrom } from './badLine.ts'
import { collabWriter } from './collabWriter.ts'
import { fakeClock } from './fakeClock.ts'
import { createKeeperServer } from './keeperServer.ts'
import { memoryStorage } from './memoryStorage.ts'
import { dana } from './twoAtOneStory.ts'

const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: ['The harbour closed.', 'Boats stayed out.'].map((words, at) => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText(words),
  })),
}

/** The way from the device to the server. */
interface Line {
  isDown: boolean
  /** Befalls the next request. */
  harm: Accident | null
  /** How long each request takes, in milliseconds. */
  wait: number
  /** How long a picture takes beside that, in milliseconds. */
  pictureWait: number
  /** The status that pictures are answered with, where the server does not take them. */
  refuses: number | null
  /** Of two such requests the answer to the second is lost. */
  losesSecond: string | null
  /** What was asked of the server, in order, whether it arrived or not. */
  readonly asked: string[]
}

/** A server, a device with a line to it that can be cut or slow, and somebody else who always reaches the server. */
export async function newsroom() {
  const clock = fakeClock()
  const kept = createMemoryKeeper(clock)
  const server = createKeeperServer(kept)
  const line: Line = { isDown: false, harm: null, wait: 0, pictureWait: 0, refuses: null, losesSecond: null, asked: [] }
  const reach = badLine(server.answer, (request) => {
    const { harm, isDown, refuses } = line
    line.harm = null
    const asked = `${request.method} ${new URL(request.url).pathname.slice(1)}`
    const isSecond =
      line.losesSecond !== null && asked.startsWith(line.losesSecond) && line.asked.some((one) => one === asked)
    line.asked.push(asked)
    if (isDown) return { kind: 'dropped' }
    if (isSecond) {
      line.losesSecond = null
      return { kind: 'answer lost' }
    }
    return refuses !== null && asked.startsWith('PUT blobs') ? { kind: 'answered', status: refuses } : harm
  })
  const slowly = async (request: Request) => {
    const wait = line.wait + (request.url.includes('/blobs/') ? line.pictureWait : 0)
    if (wait > 0) await new Promise<void>((resolve) => void clock.after(wait, resolve))
    return reach(request)
  }
  const device = { factory: new IDBFactory(), keyRange: IDBKeyRange, clock }
  const place = { storage: memoryStorage().window().storage, server: 'one' }
  const alive = new Set(['elsewhere'])
  const isAlive = async (id: string) => alive.has(id)
  let ids = 0
  const newId = () => `id-${++ids}`
  /** A window's own time, which stands still once the window is gone. */
  const clockIn = (id: string): Clock => ({
    now: clock.now,
    after: (ms, call) => clock.after(ms, () => alive.has(id) && call()),
  })
  const reload = (id: string) => {
    alive.delete(id)
    server.hangUp()
  }
  const keeperIn = (id: string, holdsIn: IDBFactory = device.factory) => {
    alive.add(id)
    const away = createAwayKeeper({
      far: createRemoteKeeper(fetchFrom(slowly), 'http://server', { clock: clockIn(id) }),
      near: createBrowserKeeper({ ...device, channel: () => null, digest: sha256, name: 'stet-seen' }),
      holds: holdLastCopies(createHolds({ ...device, factory: holdsIn }), place, isAlive),
      clock,
      holder: { id, isAlive },
    })
    return leaveLastCopies(away, place, id)
  }
  const seat = async (keeper: Keeper, draft: DraftId, who = dana, id = 'elsewhere') => {
    const opened = await openDesk({
      review: reviewing,
      draft,
      keeper,
      check: async () => [],
      clock: clockIn(id),
      newId,
      who,
    })
    if (opened.kind !== 'desk') throw new Error(opened.kind)
    return { desk: opened.desk, writer: collabWriter(opened.desk), save: () => opened.desk.store.getState().save.kind }
  }
  /** Opens a draft in a window of this device. */
  const sit = (id: string, draft: DraftId, holdsIn?: IDBFactory) => seat(keeperIn(id, holdsIn), draft, dana, id)
  const begin = async (keeper: Keeper = kept) => {
    const begun = await beginDraft(keeper, { clock, newId, who: dana }, { story })
    if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun))
    return begun.draft
  }
  /** Goes on in short steps, for a database takes a few turns to answer. */
  const pass = async (ms: number) => {
    for (let gone = 0; gone < ms; gone += 20) await clock.pass(20)
  }
  const log = async (draft: DraftId) => {
    const opened = await kept.open(draft)
    if (opened.kind !== 'log') throw new Error(opened.kind)
    return { entries: opened.entries, folded: foldDraft(opened.entries) }
  }
  const holds = createHolds(device)
  const heldNow = () => holds.of()
  return { kept, line, device, place, reload, keeperIn, seat, sit, begin, pass, log, holds, heldNow }
}
