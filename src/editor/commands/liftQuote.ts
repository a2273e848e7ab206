import { Fragment, type Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { ChainLink } from '~/review'
import type { Anchor } from '~/story'
import { blocksById, type Range, rangeOf } from '../findPlace.ts'
import { type Run, whatStays } from './whatStays.ts'

/** A quotation in running text, with the words that say whose it is. */
export interface Liftable {
  readonly content: readonly Anchor[]
  readonly cue: readonly Anchor[]
  readonly source: readonly Anchor[]
  /** Cue, source and the names of the chain where they stand in the text, as far as they become the chain. */
  readonly said: readonly Anchor[]
  readonly chain: readonly ChainLink[]
}

/**
 * Lifts a quotation out of running text into a quote block of its own, its chain filled in. Words that are neither
 * the quotation nor in its chain stay as sentences before and after.
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
    if (dispatch) {
      const [cue, source, said] = [lift.cue, lift.source, lift.said].map((anchors) => rangesIn(blocks, anchors))
      dispatch(closeHistory(lifted(state, { content, cue, source, said }, lift.chain)).scrollIntoView())
    }
    return true
  }

/** Makes a quote block of the selected words, its speaker still to be named. */
export const quoteSelection: Command = (state, dispatch) => {
  const { $from, $to, from, to, empty } = state.selection
  if (empty || $from.depth !== 1 || !$from.sameParent($to) || $from.parent.type.name !== 'paragraph') return false
  if (dispatch) dispatch(closeHistory(lifted(state, { content: [{ from, to }] }, [])).scrollIntoView())
  return true
}

const rangesIn = (blocks: ReturnType<typeof blocksById>, anchors: readonly Anchor[]): readonly Range[] =>
  anchors.map((anchor) => rangeOf(blocks, anchor)).filter((range): range is Range => range !== null)

interface Found {
  readonly content: readonly Range[]
  readonly cue?: readonly Range[] | undefined
  readonly source?: readonly Range[] | undefined
  readonly said?: readonly Range[] | undefined
}

function lifted(state: EditorState, found: Found, chain: readonly ChainLink[]): Transaction {
  const { schema, doc, tr } = state
  const content = [...found.content].sort((a, b) => a.from - b.from)
  const $start = doc.resolve(content[0]?.from ?? 0)
  const paragraph = $start.parent
  const start = $start.start()
  const within = (ranges: readonly Range[] = []) =>
    ranges
      .map(({ from, to }) => ({ from: from - start, to: to - start }))
      .filter(({ from, to }) => from >= 0 && to <= paragraph.content.size)
  const quote = schema.node('quote', null, [
    schema.node('quoteWords', null, joined(state, content)),
    ...(chain.length === 0 ? [{ role: 'said by', name: '', doubtful: false }] : chain).map(({ role, name, doubtful }) =>
      schema.node('chainStep', { role, doubtful }, name === '' ? [] : [schema.text(name)]),
    ),
  ])
  const stays = whatStays({
    text: paragraph.textBetween(0, paragraph.content.size, ' ', ' '),
    pieces: within(content),
    cue: within(found.cue),
    source: within(found.source),
    said: within(found.said),
  })
  const [before, after] = [fragmentOf(paragraph, stays.before), fragmentOf(paragraph, stays.after)]
  // The paragraph that keeps words keeps its id: rulings on other attributions in it stay where they are.
  const kept = (words: Fragment, attrs: Node['attrs'] | null) =>
    words.size === 0 ? [] : [schema.node('paragraph', attrs, words)]
  const from = $start.before(1)
  tr.replaceWith(from, $start.after(1), [
    ...kept(before, paragraph.attrs),
    quote,
    ...kept(after, before.size === 0 ? paragraph.attrs : null),
  ])
  const at = from + (before.size === 0 ? 0 : before.size + 2)
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

/** Runs of a paragraph with their marks. */
function fragmentOf(paragraph: Node, runs: readonly Run[]): Fragment {
  const { schema } = paragraph.type
  return Fragment.fromArray(
    runs.flatMap((run) => {
      if (typeof run === 'string') return [schema.text(run)]
      const [first, ...rest] = paragraph.slice(run.from, run.to).content.content
      if (first === undefined) return []
      return [run.capital === true && first.isText ? withCapital(first) : first, ...rest]
    }),
  )
}

function withCapital(node: Node): Node {
  const [letter = '', ...others] = node.text ?? ''
  return node.type.schema.text(letter.toUpperCase() + others.join(''), node.marks)
}
