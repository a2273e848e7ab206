import { type Passage, placeKey } from '~/story'
import { anchorIn } from './anchorIn.ts'
import { confidenceOf } from './confidenceOf.ts'
import { mostHeard } from './createMemory.ts'
import { type Before, type Draft, type Linked, linkPassage } from './linkPassage.ts'
import { type Mention, sortOf } from './mentionsIn.ts'
import type { Reading } from './readPassage.ts'
import { reasonOf } from './reasonOf.ts'
import { typeOf } from './typeOf.ts'
import type { Finding } from './types.ts'

/** A passage with its reading; `reading` is null where nobody speaks in running text: a note, a quote block, a credit. */
export interface Read {
  readonly passage: Passage
  readonly reading: Reading | null
}

interface Known {
  readonly reading: Reading
  readonly before: Before
  readonly linked: Linked
}

/**
 * Makes the walk over all readings, from top to bottom. It remembers what each passage was linked to: one whose
 * reading and whose surroundings are the same objects gives the same drafts, so an edit costs what depends on it.
 */
export function createLinker(): (passages: readonly Read[]) => readonly Finding[] {
  const known = new WeakMap<Passage, Known>()
  const findings = createFindings()
  const mentions = createMentions()
  const linked = (passage: Passage, reading: Reading, before: Before): Linked => {
    const last = known.get(passage)
    if (last?.reading === reading && isSame(last.before, before)) return last.linked
    const answer = linkPassage(passage, reading, before)
    known.set(passage, { reading, before, linked: answer })
    return answer
  }
  return (passages) => {
    const drafts: Draft[] = []
    const sameMentions = mentions()
    let before: Before = { open: null, last: null, heard: [] }
    let openAt = -1
    for (const { passage, reading } of passages) {
      if (reading === null) {
        before = { open: null, last: null, heard: hearing(before.heard, namedIn(passage)) }
        continue
      }
      if (reading.isAside) continue
      if (isSilent(reading)) {
        before = before.open === null && before.last === null ? before : { open: null, last: null, heard: before.heard }
        continue
      }
      const asked = neededBy(reading, before)
      const { drafts: own, carried, goesOn, last } = linked(passage, reading, asked)
      if (asked.open !== null && carried !== asked.open) drafts[openAt] = carried ?? { ...asked.open, content: [] }
      for (const draft of own) drafts.push(draft)
      if (goesOn === 'own') openAt = drafts.length - 1
      const open = goesOn === 'carried' ? carried : goesOn === 'own' ? (own.at(-1) ?? null) : null
      before = { open, last, heard: hearing(before.heard, sameMentions(passage, reading.mentions)) }
    }
    return findings(drafts.filter(({ content }) => content.length > 0))
  }
}

const isSilent = ({ pairings, mentions }: Reading): boolean => pairings.length === 0 && mentions.length === 0

/** Only what a reading asks for, so that an edit elsewhere leaves it as it is. */
const neededBy = ({ quotations, pairings }: Reading, { open, last, heard }: Before): Before => ({
  open: (quotations[0]?.start ?? 2) <= 1 ? open : null,
  last: pairings[0]?.tie === 'none' ? last : null,
  heard,
})

const isSame = (a: Before, b: Before): boolean =>
  a.open === b.open &&
  a.last === b.last &&
  a.heard.length === b.heard.length &&
  a.heard.every((one, at) => one === b.heard[at])

const hearing = (
  heard: readonly (readonly Mention[])[],
  mentions: readonly Mention[],
): readonly (readonly Mention[])[] => (mentions.length === 0 ? heard : [...heard, mentions].slice(-mostHeard))

type Same = (passage: Passage, mentions: readonly Mention[]) => readonly Mention[]

/** Mentions that name the same as in the last round at their place are the list of then: where they stand, nobody else asks. */
function createMentions(): () => Same {
  let last = new Map<string, readonly Mention[]>()
  return () => {
    const before = last
    const here = new Map<string, readonly Mention[]>()
    last = here
    return ({ place }, mentions) => {
      const key = placeKey(place)
      const old = before.get(key)
      const isSameList = old?.length === mentions.length && old.every((one, at) => isAlike(one, mentions[at]))
      const same = isSameList ? old : mentions
      here.set(key, same)
      return same
    }
  }
}

const isAlike = (a: Mention, b: Mention | undefined): boolean =>
  a.name === b?.name && a.sort === b.sort && a.gender === b.gender

const named = new WeakMap<Passage, readonly Mention[]>()

/** A name from a passage that is not read: the chain of a quote block. */
function namedIn(passage: Passage): readonly Mention[] {
  const { kind, text } = passage
  if (kind !== 'chain step' || text.trim() === '') return []
  const mentions = named.get(passage) ?? [{ start: 0, end: text.length, name: text, speaks: true, ...sortOf(text) }]
  named.set(passage, mentions)
  return mentions
}

/** Turns drafts into findings; a draft made anew that says the same as before at its place is the finding of before. */
function createFindings(): (drafts: readonly Draft[]) => readonly Finding[] {
  const made = new WeakMap<Draft, Finding>()
  let before = new Map<string, readonly Finding[]>()
  return (drafts) => {
    const byPlace = Map.groupBy(drafts, ({ passage }) => placeKey(passage.place))
    const here = new Map<string, readonly Finding[]>()
    for (const [place, own] of byPlace) {
      const known = own.every((draft) => made.has(draft)) ? null : saidIn(before.get(place) ?? [])
      const found = own.map((draft) => made.get(draft) ?? sameOf(findingOf(draft), known))
      own.forEach((draft, at) => {
        const finding = found[at]
        if (finding !== undefined) made.set(draft, finding)
      })
      here.set(place, found)
    }
    before = here
    return drafts.flatMap((draft) => made.get(draft) ?? [])
  }
}

const saidIn = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [JSON.stringify(finding), finding]))

const sameOf = (finding: Finding, known: ReadonlyMap<string, Finding> | null): Finding =>
  known === null || known.size === 0 ? finding : (known.get(JSON.stringify(finding)) ?? finding)

function findingOf({ pairing, passage, reading, content, source, chain, resolved, isJoined }: Draft): Finding {
  const type = typeOf(pairing, reading)
  return {
    type,
    content,
    cue: pairing.cue.map((span) => anchorIn(passage, span)),
    source,
    chain,
    confidence: confidenceOf({ pairing, type, resolved, reading, isJoined, chain }),
    reason: reasonOf({ pairing, type, chain, resolved, text: passage.text, isJoined }),
  }
}
