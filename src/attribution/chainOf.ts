import type { ChainRole, Passage } from '~/story'
import { words } from './en/index.ts'
import { anchorIn } from './anchorIn.ts'
import type { Memory } from './createMemory.ts'
import type { Pairing, Source } from './pair.ts'
import type { FoundStep } from './types.ts'
import type { Span } from './wordsIn.ts'

interface Given {
  readonly pairing: Pairing
  readonly carriers: readonly Source[]
  readonly passage: Passage
  readonly memory: Memory
}

/** The steps from mouth to page, and the name found elsewhere for a pronoun or a speaker who goes on. */
export interface Chain {
  readonly chain: readonly FoundStep[]
  readonly resolved: string | null
}

export function chainOf({ pairing, carriers, passage, memory }: Given): Chain {
  const { speaker, to } = pairing
  const step = (role: ChainRole, span: Span): FoundStep => namedStep(role, span, passage, memory)
  const after: readonly FoundStep[] = [
    ...(to === null ? [] : [step('said to', to)]),
    ...carriers.map(({ name }) => step('carried by', name)),
  ]
  if (speaker === null) return { chain: after, resolved: null }
  const text = passage.text.slice(speaker.start, speaker.end)
  if (speaker.kind === 'pronoun') {
    const resolved =
      speaker.antecedent === null
        ? memory.standsFor(text.toLowerCase(), speaker.start)
        : passage.text.slice(speaker.antecedent.start, speaker.antecedent.end)
    const said: FoundStep = resolved === null ? step('said by', speaker.name) : { role: 'said by', name: resolved }
    return { chain: [said, ...after], resolved }
  }
  const hands = handsIn(text, speaker.start)
  if (isDocument(text) && hands.length > 0) return documentChain({ pairing, passage, memory, hands, after, speaker })
  const said = step('said by', speaker.name)
  return {
    chain: [said, ...hands.map(({ role, span }) => step(role, span)), ...after],
    resolved: said.anchor === undefined ? said.name : null,
  }
}

/** “The agency” is written as the outlet named before it, without an anchor: the name itself stands elsewhere. */
function namedStep(role: ChainRole, span: Span, passage: Passage, memory: Memory): FoundStep {
  const anchor = anchorIn(passage, span)
  const noun = /^(?:the|this|that) (?:\p{L}+ )?(\p{L}+)$/iu.exec(anchor.exact)?.[1]
  if (noun !== undefined && words.outletNouns.has(noun)) {
    const outlet = memory.outletBefore(span.start)
    if (outlet !== null) return { role, name: outlet }
  }
  return { role, name: anchor.exact, anchor }
}

interface Hand {
  readonly role: ChainRole
  readonly span: Span
}

const handRoles: Readonly<Record<string, ChainRole>> = {
  carried: 'carried by',
  published: 'carried by',
  reported: 'carried by',
  broadcast: 'carried by',
  aired: 'carried by',
  relayed: 'carried by',
  distributed: 'carried by',
  posted: 'carried by',
  quoted: 'quoted by',
  cited: 'quoted by',
  obtained: 'quoted by',
  translated: 'translated by',
  issued: 'said by',
  released: 'said by',
  signed: 'said by',
  written: 'said by',
}

const byHand = new RegExp(
  String.raw`\b(${Object.keys(handRoles).join('|')}) by ([^,;]+?)(?=,|;| and (?:${Object.keys(handRoles).join('|')}) by | on \p{Lu}|$)`,
  'gu',
)

/** Whose hands the words went through, as the speaker's own description tells: “carried by SANA and quoted by Reuters”. */
function handsIn(text: string, offset: number): readonly Hand[] {
  return [...text.matchAll(byHand)].flatMap((match) => {
    const [all, verb = '', name = ''] = match
    const role = handRoles[verb]
    const start = offset + match.index + all.length - name.length
    return role === undefined ? [] : [{ role, span: { start, end: start + name.length } }]
  })
}

const isDocument = (text: string): boolean => {
  const head = /^(?:(?:a|an|the|this|that|its|their|his|her) )?(?:\p{L}+ ){0,2}?(\p{L}+)/iu.exec(text)
  return (
    head?.[1] !== undefined &&
    text
      .toLowerCase()
      .split(' ')
      .slice(0, 4)
      .some((word) => words.documentNouns.has(word))
  )
}

interface FromDocument extends Omit<Given, 'carriers'> {
  readonly hands: readonly Hand[]
  readonly after: readonly FoundStep[]
  readonly speaker: Source
}

/** A statement speaks for whoever made it: named as its author, or by its own first words, or as the group before. */
function documentChain({ pairing, passage, memory, hands, after, speaker }: FromDocument): Chain {
  const steps = hands.map(({ role, span }) => namedStep(role, span, passage, memory))
  if (steps.some(({ role }) => role === 'said by')) {
    const said = steps.filter(({ role }) => role === 'said by')
    return { chain: [...said, ...steps.filter(({ role }) => role !== 'said by'), ...after], resolved: null }
  }
  const own = ownName(pairing, passage)
  const chain = [own ?? namedStep('said by', speaker.name, passage, memory), ...steps, ...after]
  return { chain, resolved: own?.name ?? null }
}

const performs =
  /^["“«„'‘]?\s*(the [\p{L} ’'-]{3,60}?) (?:calls?|urges?|demands?|announces?|declares?|affirms?|confirms?|denies|deny|condemns?|rejects?|warns?|vows?|welcomes?|stresses|appeals?|asks?|invites?|reiterates?|regrets?)\b/iu

/** “The army high command calls on all fighters …”: a statement that names its own author. */
function ownName({ content }: Pairing, passage: Passage): FoundStep | null {
  const [first] = content
  if (first === undefined) return null
  const words = passage.text.slice(first.start, first.end)
  const name = performs.exec(words)?.[1]
  if (name === undefined) return null
  const start = first.start + words.indexOf(name)
  return { role: 'said by', name, anchor: anchorIn(passage, { start, end: start + name.length }) }
}
