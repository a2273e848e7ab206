import { longestRise } from '~/base'
import { type Block, type BlockId, type ChainRole, type Story, type TitleField, titleFields } from '~/story'
import { type Change, compareWords } from './compareWords.ts'
import { type Choice, type Choices, choicesOf, type Part, partsOf, titlePart } from './partsOf.ts'
import { rulingsBetween, type RulingChange } from './rulingsBetween.ts'
import type { Decision } from './types.ts'

/** A draft as it is told at one version. */
export interface Told {
  readonly story: Story
  readonly decisions: readonly Decision[]
}

/** A choice that is no running text: the role of a step, the level of a heading, the file of a picture. */
export interface ChoiceChange {
  readonly choice: Choice
  readonly before: string
  readonly after: string
}

/** One field of a block, word by word. What is `same` or `removed` was there before, what is `same` or `added` is there after. */
export interface PartChange {
  readonly key: string
  readonly kind: Part['kind']
  /** The step's role, for a step of a chain. */
  readonly role?: ChainRole
  readonly is: 'same' | 'changed' | 'added' | 'removed'
  readonly words: readonly Change[]
  readonly choices: readonly ChoiceChange[]
  /** The words are the same, their marks or links are not. */
  readonly isRemarked: boolean
}

/** One block of the two bodies, matched by its id. `was` and `now` are its places in them, from 0; null where it is not. */
export interface BlockChange {
  readonly id: BlockId
  readonly kind: Block['kind']
  readonly is: 'same' | 'changed' | 'added' | 'removed'
  readonly was: number | null
  readonly now: number | null
  /** It stands elsewhere among the blocks that both have. */
  readonly isMoved: boolean
  readonly parts: readonly PartChange[]
  readonly choices: readonly ChoiceChange[]
}

type Facts = Omit<Story, TitleField | 'body'>

export type FactChange = {
  readonly [Name in keyof Facts]: { readonly fact: Name; readonly before: Facts[Name]; readonly after: Facts[Name] }
}[keyof Facts]

/** What is different between two tellings of a draft. */
export interface Comparison {
  readonly facts: readonly FactChange[]
  readonly titles: readonly PartChange[]
  /** In the order of the later body; what was removed stands where it stood. */
  readonly blocks: readonly BlockChange[]
  readonly rulings: readonly RulingChange[]
  readonly isSame: boolean
}

/** Two tellings of a draft block by block, and each block word by word. */
export function compareStories(before: Told, after: Told): Comparison {
  const facts = factsBetween(before.story, after.story)
  const titles = titleFields.map((field) =>
    partBetween(titlePart(field, before.story[field]), titlePart(field, after.story[field])),
  )
  const blocks = blocksBetween(before.story.body, after.story.body)
  const rulings = rulingsBetween(before.decisions, after.decisions)
  const isSame =
    facts.length === 0 &&
    rulings.length === 0 &&
    titles.every(({ is }) => is === 'same') &&
    blocks.every(({ is, isMoved }) => is === 'same' && !isMoved)
  return { facts, titles, blocks, rulings, isSame }
}

const factNames = [
  'slug',
  'section',
  'status',
  'language',
  'direction',
  'zone',
  'keywords',
  'filedAt',
  'publishAt',
  'publishedAt',
] as const satisfies readonly (keyof Facts)[]

function factsBetween(before: Story, after: Story): readonly FactChange[] {
  return factNames.flatMap((fact) =>
    JSON.stringify(before[fact]) === JSON.stringify(after[fact])
      ? []
      : // The two values are of one fact, which TypeScript cannot see through the union.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        [{ fact, before: before[fact], after: after[fact] } as FactChange],
  )
}

function blocksBetween(before: readonly Block[], after: readonly Block[]): readonly BlockChange[] {
  const places = new Map(before.map((block, at) => [block.id, at]))
  const shared = after.flatMap(({ id }) => places.get(id) ?? [])
  const unmoved = new Set(longestRise(shared))
  const known = new Set(after.map(({ id }) => id))
  const changes: BlockChange[] = []
  let next = 0
  /** Those that are gone are told before the first block that still stands where they did. */
  const tellGone = (until: number) => {
    for (; next < until; next++) {
      const block = before[next]
      if (block !== undefined && !known.has(block.id)) changes.push(blockBetween(block, null, next, null, false))
    }
  }
  after.forEach((block, now) => {
    const was = places.get(block.id) ?? null
    const isMoved = was !== null && !unmoved.has(was)
    if (was !== null && !isMoved) tellGone(was)
    changes.push(blockBetween(was === null ? null : (before[was] ?? null), block, was, now, isMoved))
  })
  tellGone(before.length)
  return changes
}

function blockBetween(
  before: Block | null,
  after: Block | null,
  was: number | null,
  now: number | null,
  isMoved: boolean,
): BlockChange {
  const block = after ?? before
  if (block === null) throw new Error('A block is in neither story')
  const { parts, choices } = fieldsBetween(before, after)
  const isChanged = choices.length > 0 || parts.some(({ is }) => is !== 'same')
  const is = before === null ? 'added' : after === null ? 'removed' : isChanged ? 'changed' : 'same'
  return { id: block.id, kind: block.kind, is, was, now, isMoved, parts, choices }
}

type Fields = Pick<BlockChange, 'parts' | 'choices'>
/** What a block was compared with last. An unchanged block is the very same one, so that a keystroke compares one. */
const compared = new WeakMap<Block, Fields & { readonly before: Block }>()

function fieldsBetween(before: Block | null, after: Block | null): Fields {
  if (before === null || after === null) {
    return {
      parts: partsBetween(before === null ? [] : partsOf(before), after === null ? [] : partsOf(after)),
      choices: [],
    }
  }
  const known = compared.get(after)
  if (known?.before === before) return known
  const parts = partsBetween(partsOf(before), partsOf(after))
  const fields = { before, parts, choices: choicesBetween(choicesOf(before), choicesOf(after)) }
  compared.set(after, fields)
  return fields
}

/** Parts are matched by their keys; those that are gone stand after the part they followed. */
function partsBetween(before: readonly Part[], after: readonly Part[]): readonly PartChange[] {
  const old = new Map(before.map((part) => [part.key, part]))
  const kept = new Set(after.map(({ key }) => key))
  const told = after.map((part) => partBetween(old.get(part.key) ?? null, part))
  for (const [at, part] of before.entries()) {
    if (kept.has(part.key)) continue
    const previous = before[at - 1]?.key
    told.splice(told.findIndex(({ key }) => key === previous) + 1, 0, partBetween(part, null))
  }
  return told
}

function partBetween(before: Part | null, after: Part | null): PartChange {
  const part = after ?? before
  if (part === null) throw new Error('A part is in neither block')
  const words = wordsBetween(before?.text ?? '', after?.text ?? '')
  const choices = before === null || after === null ? [] : choicesBetween(before.choices, after.choices)
  const isRemarked = before !== null && after !== null && before.text === after.text && before.marks !== after.marks
  const isChanged = isRemarked || choices.length > 0 || words.some(({ kind }) => kind !== 'same')
  return {
    key: part.key,
    kind: part.kind,
    ...(part.role === undefined ? {} : { role: part.role }),
    is: before === null ? 'added' : after === null ? 'removed' : isChanged ? 'changed' : 'same',
    words,
    choices,
    isRemarked,
  }
}

/** Most parts of most stories are the same, and need no search for what they share. */
function wordsBetween(before: string, after: string): readonly Change[] {
  if (before !== after) return compareWords(before, after)
  return before === '' ? [] : [{ kind: 'same', text: before }]
}

function choicesBetween(before: Choices, after: Choices): readonly ChoiceChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Choice[] // the keys of Choices
  return names.flatMap((choice) => {
    const [old = '', fresh = ''] = [before[choice], after[choice]]
    return old === fresh ? [] : [{ choice, before: old, after: fresh }]
  })
}
