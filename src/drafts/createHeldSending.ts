import { cardOfClosed, countsIn } from './cardOfClosed.ts'
import type { Hold, Holds } from './createHolds.ts'
import { foldOn } from './foldDraft.ts'
import { type Holder, isAside, ownerOf, slotOf } from './holders.ts'
import { keptFrom } from './keptFrom.ts'
import { versionAt } from './names.ts'
import { openFolded } from './openFolded.ts'
import { rebaseHeld } from './rebaseHeld.ts'
import type { Appended, DraftId, Keeper, Kept } from './types.ts'

/** Others may always be first; after so many tries in a row what is held waits for the next time. */
const tries = 5

interface SendingWorld {
  readonly far: Keeper
  readonly holds: Holds
  readonly holder: Holder
  readonly send: (hold: Hold) => Promise<Appended>
  /** Whether a desk of this window goes on with a draft. */
  readonly hasDesk: (draft: DraftId) => boolean
  /** A log has grown by what was held. */
  readonly arrived: (draft: DraftId) => void
}

/** Sends what nobody goes on with: it comes to an open desk as any other writer's words do. */
export function createHeldSending({ far, holds, holder, send, hasDesk, arrived }: SendingWorld) {
  let working: Promise<void> = Promise.resolve()

  const isNobodys = async ({ draft, holder: whose, at, entries }: Hold) => {
    if (entries.length === 0 || isAside(whose)) return false
    return whose === holder.id ? !hasDesk(draft) : !(await holder.isAlive(ownerOf(whose), at))
  }

  async function sendOne(one: Hold): Promise<void> {
    const { draft, holder: whose } = one
    // Sent as it is it counts once, whoever else sends it too.
    const answer = await send(one)
    if (answer.kind === 'kept' && !(whose === holder.id && hasDesk(draft))) await holds.letGo(draft, whose)
    if (answer.kind === 'kept') arrived(draft)
    // Its own, a desk of this window may take up at any moment.
    if (answer.kind !== 'behind' || whose === holder.id) return
    const slot = slotOf(holder.id, whose)
    if (!(await holds.claim(draft, whose, slot))) return
    if (await sendOver({ ...one, holder: slot }, answer.missed)) arrived(draft)
    // What is let go of is not there; the rest waits for a desk, which shows what it drops.
    else await holds.claim(draft, slot, whose)
  }

  /** Puts what is held over what was missed, and sends that. Answers whether it was kept. */
  async function sendOver(held: Hold, missed: readonly Kept[]): Promise<boolean> {
    let [one, log] = [held, missed]
    for (let left = tries; left > 0; left--) {
      const next = await putOver(far, one, log)
      // Replaced before it is sent: else the old words would be sent again beside the new.
      if (next === null || (await holds.keep(next)).kind !== 'kept') return false
      const answer = await send(next)
      if (answer.kind === 'kept') await holds.letGo(next.draft, next.holder)
      if (answer.kind !== 'behind') return answer.kind === 'kept'
      one = next
      log = answer.missed
    }
    return false
  }

  async function sendAll(draft?: DraftId): Promise<void> {
    for (const one of await holds.of(draft)) {
      if (!(await isNobodys(one))) continue
      // What its window said last may have come to it since.
      const whole = (await holds.of(one.draft)).find(({ holder: whose }) => whose === one.holder)
      if (whole !== undefined) await sendOne(whole)
    }
  }

  /** Of one draft, or of all; settles when it is done with them. */
  return (draft?: DraftId): Promise<void> => {
    const mine = () => sendAll(draft)
    working = working.then(mine, mine)
    return working
  }
}

/** The same hold after all that was missed, where nothing is lost by that; else null. */
async function putOver(far: Keeper, held: Hold, missed: readonly Kept[]): Promise<Hold | null> {
  const { draft, base, entries } = held
  const stranger = missed.findIndex(({ entry }, at) => entry.id !== entries[at]?.id)
  const kept = new Set(missed.map(({ entry }) => entry.id))
  const left = entries.slice(stranger).filter(({ id }) => !kept.has(id))
  const under = await openFolded(far, draft, versionAt(base + stranger))
  if (stranger === -1 || under.kind !== 'folded' || under.folded.readOnly !== null) return null
  const log = missed.slice(stranger)
  const version = versionAt(base + missed.length)
  const rebased = rebaseHeld(under.folded.doc, log, left, version)
  if (rebased === null) return null
  const whole = foldOn(under.folded, [...log, ...keptFrom(version, rebased)])
  if (whole === null) return null
  const card = { ...cardOfClosed(whole.story, whole), ...countsIn(await far.look(draft)) }
  return { ...held, base: version, entries: rebased, card }
}
