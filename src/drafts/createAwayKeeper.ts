import type { Clock } from '~/base'
import type { Instant } from '~/story'
import { beginsWith } from './beginsWith.ts'
import { createAwayShelf, shelfEntryIn } from './createAwayShelf.ts'
import { createHeldSending } from './createHeldSending.ts'
import type { Hold, Holds } from './createHolds.ts'
import { createMirror } from './createMirror.ts'
import { createPatience } from './createPatience.ts'
import { createPictureCase } from './createPictureCase.ts'
import { awayIn, createReach } from './createReach.ts'
import { asideOf, type Holder, isAside, ownerOf } from './holders.ts'
import { keptFrom } from './keptFrom.ts'
import { versionAt } from './names.ts'
import type { Appended, Card, DraftId, Entry, Keeper, Opened, Version } from './types.ts'
import { within } from './within.ts'
import { wordsWritten } from './wordsWritten.ts'

/** How long an append may go unanswered before its words are called held, in milliseconds. */
const patience = 800

export interface AwayWorld {
  /** The server's keeper, which decides. */
  readonly far: Keeper
  /** A keeper on this device, in a database of its own: a copy of the logs it has seen. */
  readonly near: Keeper
  /** What the server is not known to have. */
  readonly holds: Holds
  readonly clock: Clock
  readonly holder: Holder
}

interface Append {
  readonly draft: DraftId
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
}

/**
 * Stands before a server and goes on without it: what is written while it cannot be reached is held on this device, over a
 * reload too, and is sent when it answers again. Only what the server has is ever called kept.
 */
export function createAwayKeeper({ far, near, holds, clock, holder }: AwayWorld): Keeper {
  const mirror = createMirror(far, near)
  /** Drafts that a desk of this window goes on with, each with the last of its desks: one may open while another closes. */
  const desks = new Map<DraftId, { held: Hold | null }>()
  /** What this window last held of each draft, a desk's or not. */
  const written = new Map<DraftId, readonly Entry[]>()
  /** What was sent and is still without an answer. */
  const underway = new Map<DraftId, Promise<Appended>>()
  /** Drafts whose copy is behind and stays so: there the server is waited for. */
  const lagging = new Set<DraftId>()
  const followers = new Map<DraftId, Set<() => void>>()
  const shelfFollowers = new Set<() => void>()
  const reach = createReach(clock, () => {
    void pictures.sendHeld()
    void sendHeld()
  })
  const inTime = createPatience(clock)
  const pictures = createPictureCase({ far, near, held: holds.pictures, clock, ask: reach.ask, inTime })
  const tellShelf = () => {
    for (const heard of shelfFollowers) heard()
  }
  const shelf = createAwayShelf({ far, near, holds, clock, ask: reach.ask, inTime, tell: tellShelf })
  const tell = (draft: DraftId) => {
    for (const heard of followers.get(draft) ?? []) heard()
    shelf.changed()
    tellShelf()
  }

  /** What the desk of a draft, if it has one, is known to hold. */
  const heldBy = (draft: DraftId) => desks.get(draft)?.held ?? null
  const know = (draft: DraftId, held: Hold | null) => {
    const desk = desks.get(draft)
    if (desk !== undefined) desk.held = held
  }

  async function letGo(draft: DraftId): Promise<void> {
    know(draft, null)
    written.delete(draft)
    await holds.letGo(draft, holder.id)
  }

  /** More may have been held since those entries were. */
  async function letGoOf(draft: DraftId, entries: readonly Entry[]): Promise<void> {
    if (written.get(draft) === entries) await letGo(draft)
  }

  /** Holds what is sent, in place of what was held. Answers whether it is safe here. */
  async function hold({ draft, base, entries, card }: Append): Promise<boolean> {
    const mine = { draft, holder: holder.id, base, entries, card }
    know(draft, { ...mine, at: 0 as Instant })
    written.set(draft, entries)
    return (await holds.keep(mine)).kind === 'kept'
  }

  async function ask({ draft, base, entries, card }: Append): Promise<Appended> {
    // What was written in hours is much to send to nobody, four times a minute.
    const there = reach.isAway() ? await far.look(draft) : null
    if (there?.kind === 'failed' && awayIn(there) !== null) return there
    const work = () => far.append(draft, base, entries, card)
    return entries.length === 0 ? work() : pictures.ahead(work)
  }

  /** One at a time: what is without an answer may yet be kept, and what follows it must find it there. */
  async function send(to: Append, isWanted = () => true): Promise<Appended> {
    const { draft, base, entries, card } = to
    const before = underway.get(draft)
    if (before !== undefined) await before
    if (!isWanted()) return { kind: 'failed', problem: 'unavailable' }
    const sent = reach.ask(() => ask(to))
    underway.set(draft, sent)
    const answer = await sent.finally(() => {
      if (underway.get(draft) === sent) underway.delete(draft)
    })
    if (answer.kind === 'kept') shelf.changed()
    if (answer.kind === 'kept' && answer.version === base + entries.length) {
      void mirror.follow(draft, keptFrom(base, entries), card)
    }
    if (answer.kind === 'behind') void mirror.follow(draft, answer.missed, null)
    return answer
  }

  async function append(to: Append): Promise<Appended> {
    const { draft, base, entries } = to
    // Only a desk tells all that is unkept, and only of a draft that is new is there nothing else.
    if (entries.length === 0 || !(desks.has(draft) || base === 0)) return send(to)
    const before = heldBy(draft)
    const holding = hold(to)
    if (before !== null && !goesOn(before, to) && !(await holding)) await letGo(draft)
    let isLate = false
    const sending = send(to, () => !isLate).then(async (answer) => {
      if (answer.kind === 'kept') {
        await holding
        await letGoOf(draft, entries)
        // What a desk said after it, and closed.
        if (isLate && !desks.has(draft) && written.has(draft)) void sendHeld(draft)
      }
      if (isLate && answer.kind !== 'failed') tell(draft)
      return answer
    })
    const answer = await within(clock, patience, sending)
    isLate = answer === null
    if (answer !== null && awayIn(answer) === null) return answer
    const problem = (answer === null ? null : awayIn(answer)) ?? 'offline'
    return (await holding) && (await mirror.reaches(draft, base))
      ? { kind: 'failed', problem, held: true }
      : { kind: 'failed', problem }
  }

  const sendHeld = createHeldSending({ far, holds, holder, send, hasDesk: (draft) => desks.has(draft), arrived: tell })

  /** Whether a hold is this window's, or becomes it because its own is gone. */
  async function isMine({ draft, holder: whose, at }: Hold): Promise<boolean> {
    if (whose === holder.id) return true
    if (isAside(whose) || (await holder.isAlive(ownerOf(whose), at))) return false
    return holds.claim(draft, whose, holder.id)
  }

  /** What this window holds of a draft, or else what one held that is gone. Of several the rest is sent without a desk. */
  async function takeOne(draft: DraftId): Promise<Hold | null> {
    const found = (await holds.of(draft)).filter(({ entries }) => entries.length > 0)
    const ownFirst = found.toSorted((a, b) => Number(b.holder === holder.id) - Number(a.holder === holder.id))
    for (const one of ownFirst) {
      if (!(await isMine(one))) continue
      if (found.length > 1) void sendHeld(draft)
      // It may have been put over others' words since it was looked at.
      return (await holds.of(draft)).find(({ holder: whose }) => whose === holder.id) ?? null
    }
    return null
  }

  async function open(draft: DraftId, from = versionAt(0), upTo = versionAt(Infinity)): Promise<Opened> {
    const asked = reach.ask(() => far.open(draft, from, upTo))
    let there = await inTime(asked)
    if (there === null) {
      const seen = lagging.has(draft) ? null : await near.open(draft, from, upTo)
      if (seen !== null && reachesIn(seen, from, upTo)) {
        void asked.then((late) => catchUp(draft, seen.version, late))
        return seen
      }
      there = await asked
    }
    await took(draft, there)
    const why = awayIn(there)
    if (why === null && there.kind !== 'missing') return there
    const here = why === null ? there : await near.open(draft, from, upTo)
    if (reachesIn(here, from, upTo)) return here
    const begun = (await holds.of(draft)).find(({ base }) => base === 0)
    if (begun === undefined) return there
    const log = keptFrom(versionAt(0), begun.entries)
    return { kind: 'log', version: versionAt(log.length), entries: log.slice(from, upTo), unkept: why ?? 'offline' }
  }

  /** Copies what the server answered, and lets go of what is there. */
  async function took(draft: DraftId, there: Opened): Promise<void> {
    if (there.kind !== 'log') return
    void mirror.follow(draft, there.entries, null)
    const held = heldBy(draft)
    const ids = new Set(there.entries.map(({ entry }) => entry.id))
    // Its answer was lost, and here it is.
    if (held !== null && held.entries.every(({ id }) => ids.has(id))) await letGo(draft)
  }

  /** Has a log asked for again that was opened from here at a version, and has more entries there. */
  async function catchUp(draft: DraftId, version: Version, late: Opened): Promise<void> {
    await took(draft, late)
    if (late.kind !== 'log' || late.version <= version) return
    // A copy that cannot grow would be behind the next time too.
    if (!(await mirror.reaches(draft, late.version))) lagging.add(draft)
    tell(draft)
  }

  return {
    where: far.where,
    list: shelf.list,
    look: async (draft) => {
      const there = await reach.ask(() => far.look(draft))
      const looked = awayIn(there) === null ? there : await near.look(draft)
      if (looked.kind === 'card') return looked
      const begun = (await holds.of(draft)).find(({ base }) => base === 0)
      return begun === undefined ? looked : { kind: 'card', draft: shelfEntryIn(begun) }
    },
    open,
    append: (draft, base, entries, card) => append({ draft, base, entries, card }),
    appendLast: async (draft, base, entries, card) => {
      const to = { draft, base, entries, card }
      const holding = desks.has(draft) ? hold(to) : Promise.resolve(false)
      const answer = await far.appendLast(draft, base, entries, card)
      const isHeld = await holding
      if (answer.kind === 'kept') await letGoOf(draft, entries)
      return isHeld && awayIn(answer) !== null && answer.kind === 'failed' ? { ...answer, held: true } : answer
    },
    takeUp: async (draft) => {
      const held = await takeOne(draft)
      const desk = { held }
      desks.set(draft, desk)
      return {
        held,
        putAside: async () => {
          await holds.claim(draft, holder.id, asideOf(held?.entries[0]?.id ?? ''))
          desk.held = null
        },
        end: () => {
          if (desks.get(draft) === desk) desks.delete(draft)
        },
      }
    },
    aside: async () =>
      (await holds.of())
        .filter(({ holder: whose }) => isAside(whose))
        .map(({ draft, holder: whose, card, at, entries }) => ({
          draft,
          card,
          at,
          words: wordsWritten(entries),
          letGo: () => holds.letGo(draft, whose),
        })),
    heldPictures: async () => (await holds.pictures.all()).length,
    // One that is lost is made again, and nobody is to wait for it.
    keepSnapshot: async (draft, snapshot) =>
      (await inTime(reach.ask(() => far.keepSnapshot(draft, snapshot)))) ?? { kind: 'failed', problem: 'unavailable' },
    openSnapshot: async (draft, atMost) => {
      const there = await inTime(reach.ask(() => far.openSnapshot(draft, atMost)))
      return there === null || awayIn(there) !== null ? near.openSnapshot(draft, atMost) : there
    },
    follow: (draft, heard) => {
      const those = followers.get(draft) ?? new Set()
      followers.set(draft, those.add(heard))
      const unfollow = far.follow(draft, () => {
        reach.back()
        heard()
      })
      return () => {
        those.delete(heard)
        unfollow()
      }
    },
    followShelf: (heard) => {
      shelfFollowers.add(heard)
      const unfollow = far.followShelf(() => {
        reach.back()
        shelf.changed()
        heard()
      })
      return () => {
        shelfFollowers.delete(heard)
        unfollow()
      }
    },
    keepBlob: pictures.keepBlob,
    openBlob: pictures.openBlob,
  }
}

/** Whether a log that was asked for from a version, or up to one, goes so far. */
const reachesIn = (opened: Opened, from: Version, upTo: Version): opened is Extract<Opened, { readonly kind: 'log' }> =>
  opened.kind === 'log' && opened.version >= from && (upTo === Infinity || opened.version >= upTo)

/** Whether what is sent has all that is held, in its place. */
const goesOn = (held: Hold, { base, entries }: Append): boolean =>
  held.base === base && beginsWith(entries, held.entries)
