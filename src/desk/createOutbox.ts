import { type Entry, type EntryId, entryOf, type Happening, type Kept, readEntry, type World } from '~/drafts'
import type { Person } from '~/review'
import type { StepJson, Writer } from './types.ts'

/** What of a window's work is not known to be kept, and what of others' work its writer has been given. */
export interface Outbox {
  readonly attach: (writer: Writer) => void
  /** Something happened beside the text; answers the id of its entry. */
  readonly say: (what: Happening) => EntryId
  /**
   * What to append: the append that is still without an answer, unchanged, so that it counts once; else all that is
   * unkept, in the order in which it happened; null when nothing is.
   */
  readonly next: () => readonly Entry[] | null
  /** What was sent is held on this device. From here on what is unkept joins it with the next append, its ids as they are. */
  readonly hold: () => void
  /** All that is not known to be kept: an append without an answer, unchanged, and what came after it. It stays here. */
  readonly all: () => readonly Entry[]
  /** The log has grown by these, own and others', in order. Answers why no more may be appended, if so. */
  readonly take: (kept: readonly Kept[]) => 'newer' | 'damaged' | null
  /** What was said beside the text and is not known to be kept. */
  readonly pending: () => readonly Entry[]
  /** Whether the writer is being given steps just now; what it reports meanwhile is no work of its own. */
  readonly isGiving: () => boolean
}

interface GivenStep {
  readonly step: StepJson
  readonly tab: string
}

/** What happened beside the text, and how many of the own unconfirmed steps had been made by then. */
interface Said {
  readonly entry: Entry
  readonly after: number
}

/** `tab` is this window's name in the log; `held` was written before, and the writer resumes its steps. */
export function createOutbox(world: World, tab: string, held: readonly Entry[]): Outbox {
  let writer: Writer | null = null
  /** Steps that came before there was a writer to give them to. */
  let early: readonly GivenStep[] = []
  let said: readonly Said[] = []
  let sent: readonly Entry[] | null = held.length === 0 ? null : held
  let resumed = stepsOf(held)
  /** How many steps are in what was sent; counted on, for after hours away it is thousands of entries. */
  let stepsSent = resumed.length
  let isHeld = held.length > 0
  let giving = false

  const give = (steps: readonly GivenStep[]): ReturnType<Writer['receive']> => {
    if (steps.length === 0) return []
    if (writer === null) {
      early = [...early, ...steps]
      return []
    }
    giving = true
    try {
      return writer.receive(steps)
    } finally {
      giving = false
    }
  }

  /** What is to be said of words that were dropped while we took an entry of `by`'s. */
  const droppedOver = (by: Person, dropped: ReturnType<Writer['receive']>): readonly Said[] =>
    dropped.map(({ whose, ...words }) => {
      const [typedBy, takenBy] = whose === 'ours' ? [world.who, by] : [by, world.who]
      return sayNow({ kind: 'dropped', dropped: { ...words, typedBy, takenBy } })
    })

  /** The steps that are unkept and not in what was sent. */
  const unsentSteps = () => writer?.unconfirmedAfter?.(stepsSent) ?? writer?.unconfirmed().slice(stepsSent) ?? []
  const sayNow = (what: Happening): Said => ({
    entry: entryOf(world, what),
    after: stepsSent + unsentSteps().length,
  })
  /** What is unkept and not in what was sent, in order: words typed after publishing are not in what was published. */
  const unsent = (): readonly Entry[] => {
    const steps = unsentSteps()
    let from = 0
    const editsTo = (to: number) => {
      const some = steps.slice(from, to)
      from = Math.max(from, to)
      return some.length === 0 ? [] : [entryOf(world, { kind: 'edited', steps: some, tab })]
    }
    return [...said.flatMap(({ entry, after }) => [...editsTo(after - stepsSent), entry]), ...editsTo(steps.length)]
  }
  const resume = (attached: Writer) => {
    if (resumed.length === 0) return
    giving = true
    try {
      attached.resume(resumed)
      resumed = []
    } finally {
      giving = false
    }
  }
  /** What was sent beside edits and is without an answer. */
  const besides = () => saidIn(sent ?? [])

  return {
    attach: (attached) => {
      writer = attached
      resume(attached)
      give(early)
      early = []
    },
    say: (what) => {
      const now = sayNow(what)
      said = [...said, now]
      return now.entry.id
    },
    next: () => {
      if (sent !== null && !isHeld) return sent
      isHeld = false
      const unkept = unsent()
      if (unkept.length === 0) return sent
      stepsSent += stepsOf(unkept).length
      sent = [...(sent ?? []), ...unkept]
      said = []
      return sent
    },
    hold: () => {
      isHeld = true
    },
    all: () => [...(sent ?? []), ...unsent()],
    take: (kept) => {
      if (kept.length === 0) return null
      const own = new Set<EntryId>(sent?.map((entry) => entry.id))
      const ids = new Set<EntryId>(kept.map(({ entry }) => entry.id))
      // Edits that others came before are made anew from the writer, who has rebased them; the rest keeps its ids.
      const confirmed = stepsOf(kept.flatMap(({ entry }) => (own.has(entry.id) ? [entry] : []))).length
      said = [...besides(), ...said].flatMap(({ entry, after }) =>
        ids.has(entry.id) ? [] : [{ entry, after: after - confirmed }],
      )
      sent = null
      stepsSent = 0
      isHeld = false
      let why: 'newer' | null = null
      // Each rebase goes over all that is unkept, so what one other person did in a row is one. Own steps come by themselves:
      // a writer knows them only at the front of what it is given.
      let run: { readonly by: Person; readonly steps: GivenStep[] } | null = null
      const giveRun = () => {
        if (run !== null) said = [...said, ...droppedOver(run.by, give(run.steps))]
        run = null
      }
      for (const { entry } of kept) {
        const read = readEntry(entry)
        if (read.kind === 'newer') why = 'newer'
        if (read.kind === 'damaged' || (read.kind === 'newer' && read.entry === null && read.edits)) {
          giveRun()
          return read.kind
        }
        const what = read.entry?.what
        if (what?.kind !== 'edited') continue
        const isOwn = own.has(entry.id)
        if (isOwn || run?.by.id !== entry.by.id) giveRun()
        run ??= { by: entry.by, steps: [] }
        run.steps.push(...what.steps.map((step) => ({ step, tab: isOwn ? tab : what.tab })))
        if (isOwn) giveRun()
      }
      giveRun()
      return why
    },
    pending: () => [...besides(), ...said].map(({ entry }) => entry),
    isGiving: () => giving,
  }
}

const stepsOf = (entries: readonly Entry[]): readonly StepJson[] =>
  entries.flatMap(({ what }) => (what.kind === 'edited' ? what.steps : []))

/** What stands beside the edits in an append, each after the steps before it. */
function saidIn(entries: readonly Entry[]): readonly Said[] {
  return entries.flatMap((entry, at) =>
    entry.what.kind === 'edited' ? [] : [{ entry, after: stepsOf(entries.slice(0, at)).length }],
  )
}
