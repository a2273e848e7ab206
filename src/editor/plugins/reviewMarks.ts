import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ItemKey, ReviewItem, ReviewState } from '~/review'
import { hearCaret } from './hearCaret.ts'
import { type BlockAt, blocksById, type Range, rangeOf } from '../findPlace.ts'

/** What is marked in the text: the items under review and the one the editor stands on. */
export interface Marked {
  readonly items: readonly ReviewItem[]
  readonly current: ItemKey | null
}

/** What is drawn. `dropped` says that a mark has gone since because its words changed. */
interface Drawn {
  readonly marks: DecorationSet
  readonly of: Marked
  readonly dropped: boolean
}

const key = new PluginKey<Drawn>('reviewMarks')

const stateWords: Record<ReviewState, string> = { unreviewed: 'Unreviewed', queried: 'Queried', stet: 'Stet' }

/** Draws the proofreader's marks. Between two checks they move with the words; a mark whose words changed is gone at once. */
export const reviewMarks = Extension.create({
  name: 'reviewMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => ({ marks: DecorationSet.empty, of: { items: [], current: null }, dropped: false }),
        apply: (transaction, before) => {
          const of = transaction.getMeta(key) as Marked | undefined // set by showMarked alone
          if (of !== undefined) return { marks: drawn(transaction.doc, of), of, dropped: false }
          if (!transaction.docChanged) return before
          const moved = before.marks.map(transaction.mapping, transaction.doc)
          const marks = stillTrue(moved, transaction)
          return { marks, of: before.of, dropped: before.dropped || marks !== moved }
        },
      },
      props: { decorations: (state: EditorState) => key.getState(state)?.marks ?? null },
    }),
  ],
})

/** Hands the items to the editor to be drawn. Marks that have only moved with their words are left as they are. */
export function showMarked(editor: Editor, marked: Marked): void {
  const drawn = key.getState(editor.state)
  if (drawn !== undefined && !drawn.dropped && looksSame(drawn.of, marked)) return
  hearCaret(editor)
  editor.view.dispatch(editor.state.tr.setMeta(key, marked).setMeta('addToHistory', false))
}

/** An item's key says its words, its chain and its block; with the state that is all that is drawn of it. */
const looksSame = (a: Marked, b: Marked): boolean =>
  a.current === b.current &&
  a.items.length === b.items.length &&
  a.items.every((item, at) => item.key === b.items[at]?.key && item.state === b.items[at]?.state)

function drawn(doc: Node, { items, current }: Marked): DecorationSet {
  const blocks = blocksById(doc)
  const margins = new Map<number, Margin>()
  const underlines = items.flatMap((item) => {
    const ranges = item.anchors
      .map((anchor) => rangeOf(blocks, anchor))
      .filter((range): range is Range => range !== null)
    const block = blocks.get(item.block)
    if (ranges.length === 0 || block === undefined) return []
    const top = doc.resolve(block.pos).depth === 0 ? block.pos : doc.resolve(block.pos).before(1)
    margins.set(top, noted(margins.get(top), item, item.key === current))
    const isCurrent = item.key === current
    return [
      ...ranges.map(({ from, to }) => underline(doc, from, to, item, isCurrent)),
      ...(item.kind === 'speech' ? [] : [blockState(block, item, isCurrent)]),
    ]
  })
  return DecorationSet.create(doc, [...underlines, ...[...margins].map(([pos, margin]) => marginMark(pos, margin))])
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
    { exact: doc.textBetween(from, to, '\n', '\n') },
  )

const blockState = ({ node, pos }: BlockAt, item: ReviewItem, current: boolean): Decoration =>
  Decoration.node(pos, pos + node.nodeSize, {
    'data-state': item.state,
    ...(current ? { 'data-current': 'true' } : {}),
  })

interface Margin {
  readonly states: readonly ReviewState[]
  readonly current: boolean
}

/** One mark a state in the margin, however many items of the block have it. */
const noted = (before: Margin | undefined, item: ReviewItem, current: boolean): Margin => ({
  states: [...new Set([...(before?.states ?? []), item.state])],
  current: current || (before?.current ?? false),
})

const marginMark = (pos: number, { states }: Margin): Decoration =>
  Decoration.widget(
    pos,
    () => {
      const margin = document.createElement('div')
      margin.className = 'margin'
      margin.contentEditable = 'false'
      for (const state of states) {
        const mark = document.createElement('span')
        mark.className = 'marginMark'
        mark.dataset['state'] = state
        mark.setAttribute('role', 'img')
        mark.setAttribute('aria-label', stateWords[state])
        margin.append(mark)
      }
      return margin
    },
    { key: `margin ${states.join(' ')}`, side: -1, ignoreSelection: true, stopEvent: () => true },
  )

/** Takes away the underlines in the changed stretch whose words are no longer the words they were about. */
function stillTrue(marks: DecorationSet, transaction: Transaction): DecorationSet {
  const stale: Decoration[] = []
  transaction.mapping.maps.forEach((map, at) => {
    map.forEach((_from, _to, start, end) => {
      const rest = transaction.mapping.slice(at + 1)
      for (const mark of marks.find(rest.map(start, -1) - 1, rest.map(end, 1) + 1)) {
        const exact = (mark.spec as { exact?: string }).exact
        if (exact !== undefined && transaction.doc.textBetween(mark.from, mark.to, '\n', '\n') !== exact)
          stale.push(mark)
      }
    })
  })
  return stale.length === 0 ? marks : marks.remove(stale)
}
