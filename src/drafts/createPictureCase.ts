import type { Clock } from '~/base'
import type { BlobHash } from '~/story'
import type { HeldPictures } from './createHeldPictures.ts'
import type { Patience } from './createPatience.ts'
import { awayIn, type Reach } from './createReach.ts'
import { within } from './within.ts'
import type { BlobKept, BlobOpened, Keeper } from './types.ts'

/** How long a picture that the server does not take while it takes words is left alone, in milliseconds. */
const rest = 30_000
/** How long words wait for the pictures before them, in milliseconds: a large one on a slow line takes minutes. */
const patience = 20_000

interface PictureWorld {
  readonly far: Keeper
  readonly near: Keeper
  readonly held: HeldPictures
  readonly clock: Clock
  readonly ask: Reach['ask']
  readonly inTime: Patience
}

/** Pictures on their way to a server: sent where it can be reached, and else held until it can. */
export interface PictureCase extends Pick<Keeper, 'keepBlob' | 'openBlob'> {
  /** Sends what is held, then does the work, which the pictures may be needed for. */
  readonly ahead: <Answer extends { readonly kind: string }>(work: () => Promise<Answer>) => Promise<Answer>
  /** Sends what is held. */
  readonly sendHeld: () => Promise<void>
}

export function createPictureCase({ far, near, held, clock, ask, inTime }: PictureWorld): PictureCase {
  /** What the server said no to. It stays here, and is shown from here. */
  const refused = new Set<BlobHash>()
  let notBefore = 0
  let stopWaiting = () => {}
  /** Words have waited for what is on its way, and are not to wait for it again. */
  let isLate = false
  const isResting = () => clock.now() < notBefore
  let sending: Promise<unknown> = Promise.resolve()

  async function arrived(hash: BlobHash, blob: Blob): Promise<void> {
    await near.keepBlob(blob)
    await held.letGo(hash)
  }

  /** Answers whether the server could be asked for all of them. */
  async function sendAll(): Promise<boolean> {
    if (isResting()) return false
    for (const hash of await held.all()) {
      const blob = refused.has(hash) ? null : await held.open(hash)
      if (blob === null) continue
      const answer = await far.keepBlob(blob)
      if (awayIn(answer) !== null) return false
      // Bytes of another hash are damaged, and are no picture that is shown anywhere.
      if (answer.kind === 'kept' && answer.blob === hash) await arrived(hash, blob)
      else refused.add(hash)
    }
    return true
  }

  /** One after another; what is held by now is among what is sent. */
  function queue(): Promise<boolean> {
    const mine = sending.then(sendAll, sendAll)
    sending = mine
    return mine
  }

  /** One rest at a time: each ends in a try, which may begin another. */
  function letRest(): void {
    if (isResting()) return
    notBefore = clock.now() + rest
    stopWaiting()
    stopWaiting = clock.after(rest, () => void sendHeld())
  }

  /** Answers whether the pictures do not have to rest. */
  async function sendInTime(): Promise<boolean> {
    if (isResting() || isLate) return true
    const sent = queue()
    const areSent = await within(clock, patience, sent)
    if (areSent !== null) return areSent
    isLate = true
    void sent
      .then((all) => {
        if (!all) letRest()
      })
      .finally(() => {
        isLate = false
      })
    return true
  }

  async function sendHeld(): Promise<void> {
    if (!(await queue())) letRest()
  }

  return {
    ahead: async (work) => {
      const areSent = await sendInTime()
      const answer = await work()
      const isAway = awayIn(answer) !== null
      // Words that arrive where a picture does not must not wait for it each time.
      if (!areSent && !isAway) letRest()
      // A server that comes back may have room.
      if (isAway) refused.clear()
      return answer
    },
    sendHeld,
    keepBlob: async (blob): Promise<BlobKept> => {
      const asked = ask(() => far.keepBlob(blob))
      const answer = await inTime(asked)
      if (answer?.kind === 'kept') void near.keepBlob(blob)
      if (answer !== null && awayIn(answer) === null) return answer
      const here = await held.keep(blob)
      const late = asked.then((there) => (there.kind === 'kept' ? arrived(there.blob, blob) : undefined))
      // It is on its way already, and is not to be sent beside itself.
      sending = Promise.all([sending, late])
      return here
    },
    openBlob: async (hash): Promise<BlobOpened> => {
      // The hash says what is in it, so whoever has it has the right one.
      const mine = await held.open(hash)
      if (mine !== null) return { kind: 'blob', blob: mine }
      const seen = await near.openBlob(hash)
      if (seen.kind === 'blob') return seen
      const answer = await ask(() => far.openBlob(hash))
      if (answer.kind === 'blob') void near.keepBlob(answer.blob)
      return answer
    },
  }
}
