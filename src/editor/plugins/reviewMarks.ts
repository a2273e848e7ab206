import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ItemKey, ReviewItem, ReviewState } from '~/review'
import type { BlockId } from '~/story'
import type { Marked } from '../showMarked.ts'
import { hearCaret } from './hearCaret.ts'
import { type BlockAt, blockIdOf, blocksById, type Range, rangeOf } from '../findPlace.ts'

/** What is drawn. `dropped`: the items, and the margins' blocks, of which a mark has gone since with its words. */
interface Drawn {
  readonly marks: DecorationSet
  readonly of: Marked
  readonly dropped: ReadonlySet<ItemKey | BlockId>
}

const key = new PluginKey<Drawn>('reviewMarks')

const stateWords: Record<ReviewState, string> = { unreviewed: 'Unreviewed', queried: 'Queried', stet: 'Stet' }

/** Draws the proofreader's marks. Between two checks they move with the words; a mark whose words changed is gone at once. */
const plugin = () =>
  new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ marks: DecorationSet.empty, of: nothing, dropped: none }),
      apply: (transaction, before) => {
        const of = transaction.getMeta(key) as Marked | undefined // set by drawMarked alone
        if (of !== undefined) return { marks: redrawn(transaction.doc, before, of), of, dropped: none }
        if (!transaction.docChanged) return before
        const gone: Spec[] = []
        const moved = before.marks.map(transaction.mapping, transaction.doc, {
          onRemove: (spec: Spec) => gone.push(spec),
        })
        const stale = staleIn(moved, transaction)
        if (stale.length + gone.length === 0) return { ...before, marks: moved }
        const names = [...gone, ...stale.map(specOf)].flatMap(({ item, margin }) => item ?? margin ?? [])
        return { marks: moved.remove(stale), of: before.of, dropped: new Set([...before.dropped, ...names]) }
      },
    },
    props: { decorations: (state: EditorState) => key.getState(state)?.marks ?? null },
  })

/** Hands the items to the editor to be drawn. Marks that have only moved with their words are left as they are. */
export function drawMarked(editor: Editor, marked: Marked): void {
  if (key.getState(editor.state) === undefined) editor.registerPlugin(plugin())
  const drawn = key.getState(editor.state)
  if (drawn !== undefined && drawn.dropped.size === 0 && looksSame(drawn.of, marked)) return
  hearCaret(editor)
  editor.view.dispatch(editor.state.tr.setMeta(key, marked).setMeta('addToHistory', false))
}

const nothing: Marked = { items: [], current: null }

const looksSame = (a: Marked, b: Marked): boolean => a.current === b.current && sameItems(a.items, b.items)

const none: ReadonlySet<ItemKey | BlockId> = new Set()

/** What a mark was drawn for: an item, or the margin of a top-level block. */
interface Spec {
  readonly item?: ItemKey
  /** The words it was drawn under. */
  readonly exact?: string
  readonly margin?: BlockId
}

const specOf = (mark: Decoration): Spec => mark.spec as Spec // each mark here is given one

/**
 * The marks of the items. Those of a block in which all is as before stay the very same, so that the editor looks at no other
 * block. Repeats are counted within their block, so an item may have the key that another one had.
 */
function redrawn(doc: Node, { marks, of, dropped }: Drawn, now: Marked): DecorationSet {
  const blocks = blocksById(doc)
  const all = marks.find()
  const drawn = new Set(all.flatMap((mark) => specOf(mark).item ?? []))
  const [before, after] = [byBlock(of), byBlock(now)]
  const others = new Set([...before.keys(), ...after.keys()])
  for (const [block, items] of after) {
    const old = before.get(block)
    if (old !== undefined && sameItems(old, items) && items.every(({ key }) => drawn.has(key) && !dropped.has(key)))
      others.delete(block)
  }
  if (of.current !== now.current) {
    for (const { key, block } of [...of.items, ...now.items])
      if (key === of.current || key === now.current) others.add(block)
  }
  const isOther = ({ block }: ReviewItem) => others.has(block)
  const tops = new Set([...others].flatMap((block) => topOf(doc, blocks, block)?.id ?? []))
  const isTouched = (block: BlockId) => tops.has(block) || dropped.has(block)
  const gone = new Set(of.items.filter(isOther).map(({ key }) => key))
  const stale = all.filter((mark) => {
    const { item, margin } = specOf(mark)
    return (item !== undefined && gone.has(item)) || (margin !== undefined && isTouched(margin))
  })
  return marks
    .remove(stale)
    .add(doc, [
      ...now.items.filter(isOther).flatMap((item) => marksOf(doc, blocks, item, item.key === now.current)),
      ...marginsOf(doc, blocks, now.items, isTouched),
    ])
}

const byBlock = ({ items }: Marked): ReadonlyMap<BlockId, readonly ReviewItem[]> =>
  Map.groupBy(items, ({ block }) => block)

/** An item's key says its words, its chain and its block; with the state that is all that is drawn of it. */
const sameItems = (a: readonly ReviewItem[], b: readonly ReviewItem[]): boolean =>
  a.length === b.length && a.every((item, at) => item.key === b[at]?.key && item.state === b[at]?.state)

function marksOf(doc: Node, blocks: Blocks, item: ReviewItem, isCurrent: boolean): readonly Decoration[] {
  const ranges = rangesOf(blocks, item)
  const block = blocks.get(item.block)
  if (ranges.length === 0 || block === undefined) return []
  return [
    ...ranges.map(({ from, to }) => underline(doc, from, to, item, isCurrent)),
    ...(item.kind === 'speech' ? [] : [blockState(block, item, isCurrent)]),
  ]
}

type Blocks = ReadonlyMap<string, BlockAt>

const rangesOf = (blocks: Blocks, { anchors }: ReviewItem): readonly Range[] =>
  anchors.flatMap((anchor) => rangeOf(blocks, anchor) ?? [])

/** The top-level block that a block stands in, by the position before it and its id. */
function topOf(doc: Node, blocks: Blocks, block: BlockId): { readonly pos: number; readonly id: BlockId } | null {
  const at = blocks.get(block)
  if (at === undefined) return null
  const $pos = doc.resolve(at.pos)
  if ($pos.depth === 0) return { pos: at.pos, id: block }
  const id = blockIdOf($pos.node(1))
  return id === null ? null : { pos: $pos.before(1), id }
}

/** A mark a state in the margin of each block that is touched, however many items of the block have it. */
function marginsOf(
  doc: Node,
  blocks: Blocks,
  items: readonly ReviewItem[],
  isTouched: (block: BlockId) => boolean,
): readonly Decoration[] {
  const margins = new Map<BlockId, { readonly pos: number; readonly states: Set<ReviewState> }>()
  for (const item of items) {
    const top = topOf(doc, blocks, item.block)
    if (top === null || !isTouched(top.id) || rangesOf(blocks, item).length === 0) continue
    const margin = margins.get(top.id)
    if (margin === undefined) margins.set(top.id, { pos: top.pos, states: new Set([item.state]) })
    else margin.states.add(item.state)
  }
  return [...margins].map(([id, { pos, states }]) => marginMark(pos, id, [...states]))
}

const underline = (doc: Node, from: number, to: number, item: ReviewItem, current: boolean): Decoration =>
  Decoration.inline(
    from,
    to,
    {
      nodeName: 'mark',
      class: 'attribution',
      'data-state': item.state,
      'data-item': item.key,
      'aria-description': stateWords[item.state],
      ...(current ? { 'data-current': 'true' } : {}),
    },
    { item: item.key, exact: doc.textBetween(from, to, '\n', '\n') } satisfies Spec,
  )

const blockState = ({ node, pos }: BlockAt, item: ReviewItem, current: boolean): Decoration =>
  Decoration.node(
    pos,
    pos + node.nodeSize,
    { 'data-state': item.state, ...(current ? { 'data-current': 'true' } : {}) },
    { item: item.key } satisfies Spec,
  )

const marginMark = (pos: number, margin: BlockId, states: readonly ReviewState[]): Decoration =>
  Decoration.widget(
    pos,
    () => {
      const place = document.createElement('div')
      place.className = 'margin'
      place.contentEditable = 'false'
      for (const state of states) {
        const mark = document.createElement('span')
        mark.className = 'marginMark'
        mark.dataset['state'] = state
        mark.setAttribute('role', 'img')
        mark.setAttribute('aria-label', stateWords[state])
        place.append(mark)
      }
      return place
    },
    { key: `margin ${states.join(' ')}`, margin, side: -1, ignoreSelection: true, stopEvent: () => true },
  )

/** The underlines in the changed stretch whose words are no longer the words they were about. */
function staleIn(marks: DecorationSet, transaction: Transaction): Decoration[] {
  const stale: Decoration[] = []
  transaction.mapping.maps.forEach((map, at) => {
    map.forEach((_from, _to, start, end) => {
      const rest = transaction.mapping.slice(at + 1)
      for (const mark of marks.find(rest.map(start, -1) - 1, rest.map(end, 1) + 1)) {
        const { exact } = specOf(mark)
        if (exact !== undefined && transaction.doc.textBetween(mark.from, mark.to, '\n', '\n') !== exact)
          stale.push(mark)
      }
    })
  })
  return stale
}
