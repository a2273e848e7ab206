import type { ChainRole, Passage } from '~/story'
import { anchorIn } from './anchorIn.ts'
import type { Memory, Named } from './createMemory.ts'
import { byHand, citing, handForms, performs, reportIn, roleOfHand, words } from './en/index.ts'
import { frameOf } from './frameOf.ts'
import { sortOf } from './mentionsIn.ts'
import { type Led, namesBehind } from './namesBehind.ts'
import type { Pairing, Source } from './pair.ts'
import type { Reading } from './readPassage.ts'
import type { FoundStep } from './types.ts'
import type { Span } from './wordsIn.ts'

interface Given {
  readonly pairing: Pairing
  readonly carriers: readonly Source[]
  readonly near: readonly Pairing[]
  readonly passage: Passage
  readonly reading: Reading
  readonly memory: Memory
}

/** The steps from mouth to page, and the name found elsewhere for a pronoun or a speaker who goes on. */
export interface Chain {
  readonly chain: readonly FoundStep[]
  readonly resolved: Named | null
}

/** Each hand once, in order: who said it, for whom, by which translator, to whom, and who carried it. */
export function chainOf(given: Given): Chain {
  const { pairing, carriers, passage } = given
  const { steps: said, resolved } = saidBy(given)
  const to = pairing.to === null ? [] : [namedStep('said to', pairing.to, given)]
  const own = pairing.speaker === null ? [] : handsIn(passage.text, pairing.speaker)
  const told = handsBeside(given)
  const hands = [...own, ...told].map(({ role, span }) => namedStep(role, span, given))
  const carried = carriers.map(({ name }) => namedStep('carried by', name, given))
  const first = hands.filter(({ role }) => early.has(role))
  const later = hands.filter(({ role }) => !early.has(role) && role !== 'said by')
  const authors = hands.filter(({ role }) => role === 'said by')
  const speakers = authors.length > 0 && isDocument(pairing, passage) ? authors : said
  const chain = [...speakers, ...first, ...to, ...later, ...carried]
  return { chain: once(inOrder(chain)), resolved: speakers === said ? resolved : null }
}

const early = new Set<ChainRole>(['on behalf of', 'translated by', 'said to'])
const order: readonly ChainRole[] = ['said by', 'on behalf of', 'translated by', 'said to']

const inOrder = (steps: readonly FoundStep[]): readonly FoundStep[] => [
  ...order.flatMap((role) => steps.filter((step) => step.role === role)),
  ...steps.filter(({ role }) => !order.includes(role)),
]

const once = (steps: readonly FoundStep[]): readonly FoundStep[] =>
  steps.filter(({ name }, at) => steps.findIndex((other) => other.name === name) === at)

interface Said {
  readonly steps: readonly FoundStep[]
  readonly resolved: Named | null
}

function saidBy(given: Given): Said {
  const { pairing, passage, memory } = given
  const { speaker } = pairing
  if (speaker === null) return { steps: [], resolved: null }
  const text = passage.text.slice(speaker.start, speaker.end)
  if (speaker.kind === 'pronoun') {
    const resolved =
      speaker.antecedent === null
        ? memory.standsFor(text.toLowerCase(), speaker.start)
        : { name: passage.text.slice(speaker.antecedent.start, speaker.antecedent.end), isHere: true }
    return resolved === null
      ? { steps: [namedStep('said by', speaker.name, given)], resolved }
      : { steps: [{ role: 'said by', name: resolved.name }], resolved }
  }
  const cited = citedBy(given, speaker, text)
  if (cited !== null) return { steps: cited, resolved: null }
  const own =
    isDocument(pairing, passage) && handsIn(passage.text, speaker).length > 0 ? ownName(pairing, passage) : null
  if (own !== null) return { steps: [own], resolved: null }
  return {
    steps: [namedStep('said by', beforeHands(speaker, passage), given)],
    resolved: outletMeant(speaker.name, given),
  }
}

/** “│a letter│ seen by Sky News”: what went through hands, without them. */
function beforeHands({ name }: Source, { text }: Passage): Span {
  const [hand] = namesBehind(byHand, text.slice(name.start, name.end))
  return hand === undefined || hand.lead.index < 3 ? name : { start: name.start, end: name.start + hand.lead.index - 1 }
}

/** “a report in The Times citing police”, “Reuters reported, citing police”: said by police, carried by the outlet. */
function citedBy(given: Given, speaker: Source, text: string): readonly FoundStep[] | null {
  const report = spanBehind(reportIn, text, speaker.start)
  const isOutlet = report !== null || sortOf(text).sort === 'outlet'
  const cited = isOutlet ? (spanBehind(citing, text, speaker.start) ?? spanBeside(citing, given)) : null
  if (cited === null)
    return report === null ? null : [namedStep('said by', speaker.name, given), namedStep('carried by', report, given)]
  return [namedStep('said by', cited, given), namedStep('carried by', report ?? speaker.name, given)]
}

/** “The agency” is written as the outlet named before it, without an anchor: the name itself stands elsewhere. */
function namedStep(role: ChainRole, span: Span, given: Given): FoundStep {
  const outlet = outletMeant(span, given)
  if (outlet !== null) return { role, name: outlet.name }
  const anchor = anchorIn(given.passage, span)
  return { role, name: anchor.exact, anchor }
}

function outletMeant({ start, end }: Span, { passage, memory }: Given): Named | null {
  const noun = /^(?:the|this|that) (?:\S+ )?(\S+)$/i.exec(passage.text.slice(start, end))?.[1]
  return noun !== undefined && words.outletNouns.has(noun) ? memory.outletBefore(start) : null
}

interface Hand {
  readonly role: ChainRole
  readonly span: Span
}

/** Whose hands the words went through, as the speaker's own description tells: “carried by SANA and quoted by Reuters”. */
const handsIn = (text: string, { start, end }: Span): readonly Hand[] =>
  namesBehind(byHand, text.slice(start, end)).flatMap((led) => handOf(led, start))

function handOf({ lead, start, end }: Led, offset: number): readonly Hand[] {
  const role = roleOfHand(lead[1] ?? '')
  return role === null ? [] : [{ role, span: { start: offset + start, end: offset + end } }]
}

/** What the sentence tells beside speaker, cue and words: “in a statement carried by SANA”, “through a translator”. */
function handsBeside(given: Given): readonly Hand[] {
  return frameOf(given).flatMap(({ text, start }) => [
    ...namesBehind(byHand, text)
      .flatMap((led) => handOf(led, start))
      .filter(({ role }) => role !== 'said by'),
    ...handForms.flatMap(({ role, lead, name }) => {
      const span = spanBehind(lead, text, start, name)
      return span === null ? [] : [{ role, span }]
    }),
  ])
}

function spanBeside(form: RegExp, given: Given): Span | null {
  for (const { text, start } of frameOf(given)) {
    const span = spanBehind(form, text, start)
    if (span !== null) return span
  }
  return null
}

function spanBehind(lead: RegExp, text: string, offset: number, form?: RegExp): Span | null {
  const [led] = namesBehind(lead, text, form)
  return led === undefined ? null : { start: offset + led.start, end: offset + led.end }
}

const isDocument = ({ speaker }: Pairing, { text }: Passage): boolean => {
  if (speaker === null || speaker.kind === 'pronoun') return false
  const first = text.slice(speaker.start, speaker.end).toLowerCase().split(' ', 4)
  return first.some((word) => words.documentNouns.has(word))
}

function ownName({ content }: Pairing, passage: Passage): FoundStep | null {
  const [first] = content
  if (first === undefined) return null
  const said = passage.text.slice(first.start, first.end)
  const name = performs.exec(said.slice(0, 120))?.[1]
  if (name === undefined) return null
  const start = first.start + said.indexOf(name)
  return { role: 'said by', name, anchor: anchorIn(passage, { start, end: start + name.length }) }
}
