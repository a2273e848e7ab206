import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Command, Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { given, longestRise } from '~/base'
import type { BlockId, ChainStep } from '~/story'
import { blocksById } from '../findPlace.ts'

/** What a person made of a quote's chain. Steps of `after` that are not in `before`, by their ids, are new. */
export interface ChainChange {
  readonly block: BlockId
  readonly before: readonly ChainStep[]
  readonly after: readonly ChainStep[]
  /** The sentence of credit as somebody wrote it; empty where it is made of the chain. Not given, it stays. */
  readonly credit?: string
}

/**
 * Changes the chain of a quote block as one act that undo takes back. Only what the person changed is written, each choice by
 * itself, so that what others did to the chain meanwhile stands. It can be done only while the quote is there.
 */
export const setChain =
  (change: ChainChange): Command =>
  ({ doc, tr }, dispatch) => {
    const quote = blocksById(doc).get(change.block)
    if (quote?.node.type.name !== 'quote') return false
    closeHistory(tr)
    if (change.credit !== undefined && quote.node.attrs['credit'] !== change.credit)
      tr.setNodeAttribute(quote.pos, 'credit', change.credit)
    takeAway(tr, quote.pos, change)
    for (const step of change.after) changeStep(tr, quote.pos, step, change.before)
    order(tr, quote.pos, change)
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }

interface StepAt {
  readonly node: Node
  readonly pos: number
}

/** The steps of the quote as the transaction has it by now. */
function stepsIn(tr: Transaction, quote: number): readonly StepAt[] {
  const steps: StepAt[] = []
  tr.doc.nodeAt(quote)?.forEach((node, offset) => {
    if (node.type.name === 'chainStep') steps.push({ node, pos: quote + 1 + offset })
  })
  return steps
}

const idOf = ({ node }: StepAt): unknown => node.attrs['id']

function takeAway(tr: Transaction, quote: number, { before, after }: ChainChange): void {
  const kept = new Set(after.map(({ id }) => id))
  const gone = new Set<unknown>(before.map(({ id }) => id).filter((id) => !kept.has(id)))
  for (const step of stepsIn(tr, quote).toReversed())
    if (gone.has(idOf(step))) tr.delete(step.pos, step.pos + step.node.nodeSize)
}

function changeStep(tr: Transaction, quote: number, step: ChainStep, before: readonly ChainStep[]): void {
  const was = before.find(({ id }) => id === step.id)
  const at = stepsIn(tr, quote).find((one) => idOf(one) === step.id)
  if (was === undefined || at === undefined) return
  const [old, now] = [attrsOf(was), attrsOf(step)]
  for (const [name, value] of Object.entries(now))
    if (Reflect.get(old, name) !== value) tr.setNodeAttribute(at.pos, name, value)
  if (was.name !== step.name) rename(tr, at, step.name)
}

/** As the schema has them: what is not known is empty. */
const attrsOf = ({ role, doubtful, kind, when, place, link, language }: ChainStep) => ({
  role,
  doubtful,
  kind: kind ?? null,
  when: when ?? null,
  place: place ?? '',
  link: link ?? '',
  language: language ?? '',
})

/** Only the letters that differ are replaced: a colleague's caret stays in the rest. */
function rename(tr: Transaction, { node, pos }: StepAt, name: string): void {
  const wanted = Fragment.from(name === '' ? [] : [node.type.schema.text(name)])
  const start = node.content.findDiffStart(wanted)
  const ends = node.content.findDiffEnd(wanted)
  if (start === null || ends === null) return
  // Equal letters at both ends may be counted twice: “aa” made of “a” differs from its start and to its end.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const slice = new Slice(wanted.cut(start, ends.b + overlap), 0, 0)
  tr.step(new ReplaceStep(pos + 1 + start, pos + 1 + ends.a + overlap, slice))
}

/** Puts new steps where they belong, and moves as few as can be. */
function order(tr: Transaction, quote: number, { before, after }: ChainChange): void {
  const old = before.map(({ id }) => id)
  const places = after.flatMap(({ id }) => (old.includes(id) ? [old.indexOf(id)] : []))
  const staying = new Set(longestRise(places).map((place) => old[place]))
  let last: BlockId | null = null
  for (const step of after) {
    if (!staying.has(step.id)) put(tr, quote, step, last, old.includes(step.id))
    // One that a colleague has taken away is not there to stand behind.
    if (stepsIn(tr, quote).some((one) => idOf(one) === step.id)) last = step.id
  }
}

function put(tr: Transaction, quote: number, step: ChainStep, behind: BlockId | null, isMoved: boolean): void {
  const moved = isMoved ? stepsIn(tr, quote).find((one) => idOf(one) === step.id) : undefined
  if (isMoved && moved === undefined) return
  if (moved !== undefined) tr.delete(moved.pos, moved.pos + moved.node.nodeSize)
  const node = moved?.node ?? stepNode(tr, step)
  const steps = stepsIn(tr, quote)
  const place = steps.find((one) => idOf(one) === behind)
  tr.insert(place === undefined ? firstPlace(tr, quote) : place.pos + place.node.nodeSize, node)
}

const stepNode = ({ doc: { type } }: Transaction, step: ChainStep): Node =>
  type.schema.node(
    'chainStep',
    given({ id: step.id, ...attrsOf(step) }),
    step.name === '' ? [] : [type.schema.text(step.name)],
  )

/** Behind the words of the quote. */
function firstPlace(tr: Transaction, quote: number): number {
  const node = tr.doc.nodeAt(quote)
  const words = node?.children.filter((child) => child.type.name === 'quoteWords') ?? []
  return quote + 1 + words.reduce((sum, child) => sum + child.nodeSize, 0)
}
