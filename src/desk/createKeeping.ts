import type { Card, EntryId, Happening, Keeper, Kept, Looked, Problem, World } from '~/drafts'
import { instantAt, keptFrom, versionAt } from '~/drafts'
import { createOutbox } from './createOutbox.ts'
import { createTimer } from './createTimer.ts'
import type { DraftId, Entry, SaveState, Version, Writer } from './types.ts'

/** From the first unkept change to its append, in milliseconds; with the append itself it stays within 250. */
export const keepWithin = 200
/** The words are called saved when the last change is this old, in milliseconds: who types on sees no flicker. */
export const restBeforeSaved = 300
/** How long an append may go unanswered before the words are called unsaved, in milliseconds. */
const patience = 900
/** Between tries to send what is held, in milliseconds: whoever holds it knows when asking is worth it. */
const heldWait = 5000
/** Waits between tries, in milliseconds; the last is repeated. */
const waits = [1000, 2000, 4000, 8000, 16_000, 30_000]

export interface KeepingOptions {
  readonly draft: DraftId
  readonly keeper: Keeper
  readonly world: World
  /** This window's name in the log. */
  readonly tab: string
  /** The length of the log as it was opened. */
  readonly version: Version
  /** What was held for the draft when it was opened. */
  readonly held: readonly Entry[]
  /** Saved or held as the log was opened; or read-only, and then nothing is ever appended. */
  readonly save: SaveState
  /** What the shelf is to show; asked for with each append. */
  readonly card: () => Card
  /** The log has grown. */
  readonly took: (kept: readonly Kept[]) => void
  readonly report: (save: SaveState) => void
}

/** Gets what happens into the log: one append at a time, nothing let go until it is known to be kept. */
export interface Keeping {
  readonly attach: (writer: Writer) => void
  /** The writer has something new. Costs next to nothing. */
  readonly changed: () => void
  /** Something happened beside the text. It goes out at once, after the edits made before it. Null where nothing is appended any more. */
  readonly say: (what: Happening) => EntryId | null
  /** What the shelf is to show may be other now. It is told once nothing is unkept; an append before that tells it too. */
  readonly recount: () => void
  readonly pending: () => readonly Entry[]
  /** The log may have grown elsewhere. */
  readonly hear: () => void
  /** Appends now; settles when nothing is unkept or when it could not be kept. */
  readonly flush: () => Promise<void>
  readonly retry: () => void
  /** Sends all that is unkept from a window that is closing, in the one moment it has left. It may come back all the same. */
  readonly leave: () => void
  /** The last flush; the shelf is told what `last` leads to. Nothing is appended or reported after it. */
  readonly close: (last: Promise<void>) => Promise<void>
}

export function createKeeping({
  draft,
  keeper,
  world,
  tab,
  held,
  card,
  took,
  report,
  ...opened
}: KeepingOptions): Keeping {
  const { clock } = world
  const outbox = createOutbox(world, tab, held)
  const soon = createTimer(clock)
  const again = createTimer(clock)
  const overdue = createTimer(clock)
  const resting = createTimer(clock)
  let changedAt = Number.NEGATIVE_INFINITY
  let { version, save } = opened
  let ended = save.kind === 'read-only'
  /** What is held on this device, as it was last sent. */
  let safe: readonly Entry[] | null = held.length === 0 ? null : held
  let savedAt = save.kind === 'saved' || save.kind === 'held' ? save.at : instantAt(clock.now())
  // A log that is in this window alone is to be kept even if nothing more happens to it.
  let owed = save.kind === 'unsaved'
  let failures = 0
  /** Somebody waits for everything to be kept. */
  let hurried = false
  /** What was held and not taken up by a writer yet may have been built upon: it is looked at once there is one. */
  let heard = held.length > 0
  /** The card as the shelf has it; null before that is known. */
  let shown: Card | null = null
  let isCardDue = false
  let working: Promise<void> | null = null

  const show = (next: SaveState) => {
    if (ended || isSame(save, next)) return
    save = next
    report(next)
  }

  /** Works until nothing is left to do or something could not be done. */
  function work(): Promise<void> {
    soon.stop()
    again.stop()
    working ??= workThrough()
    return working
  }

  function hurry(): Promise<void> {
    hurried = true
    return work()
  }

  async function workThrough(): Promise<void> {
    try {
      await Promise.resolve() // `working` is set before it can be let go of
      while (!ended) {
        if (heard) {
          await look()
          continue
        }
        const entries = outbox.next() ?? (owed ? [] : null)
        if (entries === null && isCardDue) {
          await tellShelf()
          continue
        }
        if (entries === null) {
          return rest({ kind: 'saved', at: savedAt })
        }
        if (save.kind === 'saved') show({ kind: 'saving' })
        overdue.set(patience, () => show({ kind: 'unsaved', why: 'unavailable' }))
        const told = card()
        const answer = await keeper.append(draft, version, entries, told).finally(overdue.stop)
        if (answer.kind === 'failed' && answer.held === true) return hold(entries, answer.problem)
        if (answer.kind === 'failed') return fail(answer.problem)
        if (answer.kind === 'behind') take(answer.missed)
        else if (answer.version === version + entries.length) take(keptFrom(version, entries))
        else return disbelieve()
        if (answer.kind === 'kept') shown = told
        failures = 0
        safe = null
        owed = false
        show({ kind: 'saving' })
        // What was typed meanwhile has its own time to be kept in: an append a key would cost more than the key.
        if (!hurried && soon.isSet()) return
      }
    } catch (bug) {
      fail('unavailable')
      throw bug
    } finally {
      working = null
    }
  }

  /** Nothing is unkept, or nothing that is not held. Who types on is not told so at each pause between two keys. */
  function rest(state: Extract<SaveState, { readonly at: unknown }>): void {
    const left = changedAt + restBeforeSaved - clock.now()
    if (hurried || save.kind !== 'saving' || left <= 0) show(state)
    else resting.set(left, () => rest(state))
    hurried = false
  }

  /** The keeper is away, and all that was sent is safe on this device. */
  function hold(entries: readonly Entry[], why: Problem): void {
    outbox.hold()
    if (safe !== entries || save.kind !== 'held') savedAt = instantAt(clock.now())
    safe = entries
    if (!ended) again.set(heldWait, () => void work())
    // What was typed since is not held yet.
    if (!soon.isSet()) rest({ kind: 'held', at: savedAt, why })
  }

  /** The words are kept whether the shelf can be told or not, so nothing is said of it; the next append tells it again. */
  async function tellShelf(): Promise<void> {
    isCardDue = false
    shown ??= cardIn(await keeper.look(draft))
    const told = card()
    if (shown !== null && isSameCard(shown, told)) return
    const answer = await keeper.append(draft, version, [], told)
    if (answer.kind === 'kept') shown = told
    if (answer.kind !== 'behind') return
    take(answer.missed)
    isCardDue = true
  }

  async function look(): Promise<void> {
    heard = false
    const seen = await keeper.open(draft, version)
    // What is kept nowhere else is no news: it is what this window holds.
    if (seen.kind === 'log' && seen.unkept === undefined) take(seen.entries)
  }

  /** A keeper that kept something, but not simply after what was known: what stands there is read before more is sent. */
  function disbelieve(): void {
    heard = true
    fail('refused')
  }

  function fail(why: Problem): void {
    show({ kind: 'unsaved', why })
    if (!ended) again.set(waits[Math.min(failures, waits.length - 1)] ?? 0, () => void work())
    failures += 1
  }

  function take(kept: readonly Kept[]): void {
    const fresh = kept.filter((one) => one.version > version)
    version = versionAt(version + fresh.length)
    savedAt = instantAt(clock.now())
    // A writer that cannot take what is kept has lost its place, and must not write over it.
    let why: 'newer' | 'damaged' | null = 'damaged'
    try {
      why = outbox.take(fresh)
      if (fresh.length > 0) took(fresh)
    } finally {
      if (why !== null) {
        show({ kind: 'read-only', why })
        ended = true
      }
    }
  }

  return {
    attach: (writer) => {
      outbox.attach(writer)
      if (!ended) soon.set(heard ? 0 : keepWithin, () => void work())
    },
    changed: () => {
      if (ended || outbox.isGiving()) return
      changedAt = clock.now()
      resting.stop()
      if (save.kind === 'saved' || save.kind === 'held') show({ kind: 'saving' })
      if (!again.isSet() || safe !== null) soon.set(keepWithin, () => void work())
    },
    say: (what) => {
      if (ended) return null
      const id = outbox.say(what)
      if (save.kind === 'held') show({ kind: 'saving' })
      if (!again.isSet() || safe !== null) void hurry()
      return id
    },
    recount: () => {
      isCardDue = true
      if (!ended && !soon.isSet() && !again.isSet()) void work()
    },
    pending: outbox.pending,
    hear: () => {
      heard = true
      void work()
    },
    flush: hurry,
    retry: () => void hurry(),
    leave: () => {
      // A log that is not what it was is not to be built upon unseen.
      if (ended || (save.kind === 'unsaved' && save.why === 'refused')) return
      const entries = outbox.all()
      if (entries.length > 0) void keeper.appendLast(draft, version, entries, card())
    },
    close: async (last) => {
      try {
        await hurry()
        await last
        if (isCardDue && save.kind !== 'unsaved' && save.kind !== 'held') await work()
      } finally {
        ended = true
        for (const timer of [soon, again, overdue, resting]) timer.stop()
      }
    },
  }
}

const cardIn = (looked: Looked): Card | null => (looked.kind === 'card' ? looked.draft.card : null)

function isSameCard(a: Card, b: Card): boolean {
  const known = new Map<string, unknown>(Object.entries(a))
  return Object.entries(b).every(([name, value]) => known.get(name) === value)
}

const isSame = (a: SaveState, b: SaveState): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'unsaved' || b.kind !== 'unsaved' || a.why === b.why) &&
  (a.kind !== 'held' || b.kind !== 'held' || (a.why === b.why && a.at === b.at))
