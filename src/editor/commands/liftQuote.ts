import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import type { ChainLink } from '~/review'
import type { Anchor } from '~/story'
import { blocksById, type Range, rangeOf } from '../findPlace.ts'

/** A quotation in running text, with the words that say whose it is. */
export interface Liftable {
  readonly content: readonly Anchor[]
  /** Cue, source and the names of the chain where they stand in the text: they become the chain. */
  readonly said: readonly Anchor[]
  readonly chain: readonly ChainLink[]
}

/**
 * Lifts a quotation out of running text into a quote block of its own, its chain filled in. Words that are neither
 * the quotation nor its attribution stay as paragraphs before and after; none is changed.
 */
export const liftQuote =
  (lift: Liftable): Command =>
  (state, dispatch) => {
    const blocks = blocksById(state.doc)
    const content = rangesIn(blocks, lift.content)
    const [first] = content
    if (first === undefined || content.length !== lift.content.length) return false
    const $first = state.doc.resolve(first.from)
    if ($first.depth !== 1 || $first.parent.type.name !== 'paragraph') return false
    if (dispatch) dispatch(lifted(state, content, rangesIn(blocks, lift.said), lift.chain).scrollIntoView())
    return true
  }

/** Makes a quote block of the selected words, its speaker still to be named. */
export const quoteSelection: Command = (state, dispatch) => {
  const { $from, $to, from, to, empty } = state.selection
  if (empty || $from.depth !== 1 || !$from.sameParent($to) || $from.parent.type.name !== 'paragraph') return false
  if (dispatch) dispatch(lifted(state, [{ from, to }], [], []).scrollIntoView())
  return true
}

const rangesIn = (blocks: ReturnType<typeof blocksById>, anchors: readonly Anchor[]): readonly Range[] =>
  anchors.map((anchor) => rangeOf(blocks, anchor)).filter((range): range is Range => range !== null)

function lifted(state: EditorState, content: readonly Range[], said: readonly Range[], chain: readonly ChainLink[]) {
  const { schema, doc, tr } = state
  const start = Math.min(...content.map(({ from }) => from))
  const end = Math.max(...content.map(({ to }) => to))
  const $start = doc.resolve(start)
  const [from, to] = [$start.before(1), $start.after(1)]
  const quote = schema.node('quote', null, [
    schema.node('quoteWords', null, joined(state, content)),
    ...(chain.length === 0 ? [{ role: 'said by', name: '', doubtful: false }] : chain).map(({ role, name, doubtful }) =>
      schema.node('chainStep', { role, doubtful }, name === '' ? [] : [schema.text(name)]),
    ),
  ])
  const before = rest(doc, from + 1, start, said)
  const between = gaps(content).map(([a, b]) => rest(doc, a, b, said))
  const after = rest(doc, end, to - 1, said)
  const paragraph = (words: Fragment | null, attrs: Record<string, unknown> | null = null) =>
    words === null ? [] : [schema.node('paragraph', attrs, words)]
  // The paragraph that keeps words keeps its id: rulings on other attributions in it stay where they are.
  const kept = before === null ? null : $start.parent.attrs
  tr.replaceWith(from, to, [
    ...paragraph(before, kept),
    quote,
    ...between.flatMap((words) => paragraph(words)),
    ...paragraph(after, before === null ? $start.parent.attrs : null),
  ])
  const at = from + (before === null ? 0 : before.size + 2)
  return tr.setSelection(TextSelection.create(tr.doc, at + 2 + (quote.firstChild?.content.size ?? 0)))
}

/** The quotation's pieces with their marks, a space between two. */
const joined = ({ doc, schema }: EditorState, content: readonly Range[]): Fragment =>
  Fragment.from(
    content.flatMap(({ from, to }, at) => [
      ...(at === 0 ? [] : [schema.text(' ')]),
      ...doc.slice(from, to).content.content,
    ]),
  )

const gaps = (content: readonly Range[]): readonly (readonly [number, number])[] =>
  content.slice(1).flatMap(({ from }, at) => {
    const before = content[at]
    return before === undefined ? [] : [[before.to, from] as const]
  })

/** Words that only join an attribution's parts, such as "according to". */
const joints = /\b(?:according|to|and|by|in|on|from|via|that|the|a|an|of)\b/gi

/** The words of a stretch that neither are the attribution nor merely join it; null if there are none. */
function rest(doc: Node, from: number, to: number, said: readonly Range[]): Fragment | null {
  if (from >= to) return null
  const units = [...doc.textBetween(from, to, ' ', ' ')]
  let words = ''
  let at = from
  for (const sign of units) {
    if (!said.some((range) => at >= range.from && at < range.to)) words += sign
    else words += ' '
    at += sign.length
  }
  const left = words.replace(joints, '').replace(/[^\p{L}\p{N}]/gu, '')
  return left === '' ? null : trimmed(doc, from, to)
}

function trimmed(doc: Node, from: number, to: number): Fragment {
  const text = doc.textBetween(from, to, ' ', ' ')
  const lead = text.length - text.trimStart().length
  const trail = text.length - text.trimEnd().length
  return doc.slice(from + lead, to - trail).content
}
