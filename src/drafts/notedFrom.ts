import { given } from '~/base'
import type { Decision, Person } from '~/review'
import type { Instant } from '~/story'
import type { AnonymousForm, Correction, OriginFacts, Override, Task } from '~/review'
import type { Dropped, Entry, EntryId, Happening } from './types.ts'

/** When something was noted, and by whom. */
interface Made {
  readonly id: EntryId
  readonly by: Person
  readonly at: Instant
}

/** Source text kept with the story, word for word. */
export interface Origin extends OriginFacts, Made {
  readonly title: string
  readonly text: string
}

/** What somebody answered to a query, which is named by the id of its entry. */
export interface Answer extends Made {
  readonly query: EntryId
  readonly text: string
}

export type Vouched = AnonymousForm & Made
export type Overridden = Override & Made
export type Corrected = Correction & Made
export type Tasked = Task & Made
export interface Publication extends Made {
  readonly edition: string | null
}

/** Dropped words that nobody has put back or discarded yet. */
export interface Recovered extends Dropped {
  readonly id: EntryId
  /** When they were dropped. */
  readonly at: Instant
}

/** What a log says beside the text; what was undone is not in it. Lists are in the order of the log. */
export interface Noted {
  readonly decisions: readonly Decision[]
  readonly answers: readonly Answer[]
  readonly origins: readonly Origin[]
  readonly vouched: readonly Vouched[]
  readonly overrides: readonly Overridden[]
  readonly publications: readonly Publication[]
  readonly corrections: readonly Corrected[]
  /** Those that nobody has settled. */
  readonly tasks: readonly Tasked[]
  readonly spiked: boolean
  readonly recovered: readonly Recovered[]
}

export const nothingNoted: Noted = {
  decisions: [],
  answers: [],
  origins: [],
  vouched: [],
  overrides: [],
  publications: [],
  corrections: [],
  tasks: [],
  spiked: false,
  recovered: [],
}

/** What is noted, without all else that a fold says. */
export const notedIn = (folded: Noted): Noted => ({
  decisions: folded.decisions,
  answers: folded.answers,
  origins: folded.origins,
  vouched: folded.vouched,
  overrides: folded.overrides,
  publications: folded.publications,
  corrections: folded.corrections,
  tasks: folded.tasks,
  spiked: folded.spiked,
  recovered: folded.recovered,
})

/** What is noted after some more entries. What they say nothing of is the same list as before. */
export function notedFrom(before: Noted, entries: readonly Entry[]): Noted {
  const turn = entries.findLast(({ what }) => what.kind === 'spiked' || what.kind === 'restored')
  const added = {
    decisions: listAfter(before.decisions, entries, 'decided'),
    answers: listAfter(before.answers, entries, 'answered'),
    origins: listAfter(before.origins, entries, 'origin'),
    vouched: listAfter(before.vouched, entries, 'vouched'),
    overrides: listAfter(before.overrides, entries, 'overridden'),
    publications: listAfter(before.publications, entries, 'published'),
    corrections: listAfter(before.corrections, entries, 'corrected'),
    tasks: withoutSettled(listAfter(before.tasks, entries, 'tasked'), entries),
    spiked: turn === undefined ? before.spiked : turn.what.kind === 'spiked',
    recovered: recoveredAfter(before.recovered, entries),
  }
  const undone = new Set(entries.flatMap(({ what }) => (what.kind === 'undone' ? what.entries : [])))
  return undone.size === 0 ? added : withoutUndone(added, undone)
}

/** What is shown of an entry that is noted in a list: what it says, its id, who made it and when. */
interface Shown {
  readonly decided: Decision
  readonly answered: Answer
  readonly origin: Origin
  readonly vouched: Vouched
  readonly overridden: Overridden
  readonly published: Publication
  readonly corrected: Corrected
  readonly tasked: Tasked
}

type Said<K extends keyof Shown> = Extract<Happening, { readonly kind: K }>

const shows: { readonly [K in keyof Shown]: (what: Said<K>, made: Made) => Shown[K] } = {
  // A decision names its own time and person.
  decided: ({ decision }, { id }) => ({ ...decision, id }),
  answered: ({ query, text }, made) => ({ query, text, ...made }),
  origin: ({ title, text, source, link, what }, made) => ({ title, text, ...given({ source, link, what }), ...made }),
  vouched: ({ form }, made) => ({ ...form, ...made }),
  overridden: ({ override }, made) => ({ ...override, ...made }),
  published: ({ edition }, made) => ({ edition, ...made }),
  corrected: ({ correction }, made) => ({ ...correction, ...made }),
  tasked: ({ task }, made) => ({ ...task, ...made }),
}

const known = new WeakMap<Entry, unknown>()

function listAfter<K extends keyof Shown>(
  before: readonly Shown[K][],
  entries: readonly Entry[],
  kind: K,
): readonly Shown[K][] {
  const fresh = entries.flatMap((entry) => {
    if (entry.what.kind !== kind) return []
    const one = known.get(entry) ?? shows[kind](entry.what as Said<K>, { id: entry.id, by: entry.by, at: entry.at }) // the line above says so
    known.set(entry, one)
    return [one as Shown[K]] // an entry is of one kind, and so is what is known of it
  })
  return fresh.length === 0 ? before : [...before, ...fresh]
}

function withoutUndone(noted: Noted, undone: ReadonlySet<string>): Noted {
  const left = <T extends { readonly id?: string }>(list: readonly T[]): readonly T[] =>
    list.some(({ id }) => id !== undefined && undone.has(id))
      ? list.filter(({ id }) => id === undefined || !undone.has(id))
      : list
  return {
    ...noted,
    decisions: left(noted.decisions),
    answers: left(noted.answers),
    origins: left(noted.origins),
    vouched: left(noted.vouched),
    overrides: left(noted.overrides),
    corrections: left(noted.corrections),
    tasks: left(noted.tasks),
  }
}

function withoutSettled(tasks: readonly Tasked[], entries: readonly Entry[]): readonly Tasked[] {
  const settled = new Set(entries.flatMap(({ what }) => (what.kind === 'settled' ? [what.task] : [])))
  return settled.size === 0 ? tasks : tasks.filter(({ id }) => !settled.has(id))
}

function recoveredAfter(before: readonly Recovered[], entries: readonly Entry[]): readonly Recovered[] {
  let list = before
  for (const { id, at, what } of entries) {
    if (what.kind === 'dropped') list = [...list, { ...what.dropped, id, at }]
    if (what.kind === 'retrieved') list = list.filter((one) => one.id !== what.dropped)
  }
  return list
}
