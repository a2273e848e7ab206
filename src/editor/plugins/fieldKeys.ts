import { Extension } from '@tiptap/core'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Fields in which Enter and Tab go on to the next field instead of splitting. */
const fields = new Set(['headline', 'standfirst', 'byline', 'dateline', 'caption', 'credit', 'altText', 'chainStep'])

/** Enter, Tab and Backspace between the fields of titles, photos and quotes. */
export const fieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: (state: EditorState) => Transaction | null) => () => {
      const transaction = command(this.editor.state)
      if (transaction === null) return false
      this.editor.view.dispatch(transaction.scrollIntoView())
      return true
    }
    const list = (command: typeof splitListItem) => () => {
      const item = this.editor.schema.nodes['listItem']
      return item !== undefined && command(item)(this.editor.state, this.editor.view.dispatch)
    }
    return {
      Enter: () => run(leaveField)() || list(splitListItem)() || run(leaveEmptyQuoteWords)(),
      Tab: () => run(nextField)() || list(sinkListItem)(),
      'Shift-Tab': () => run(previousField)() || list(liftListItem)(),
      Backspace: () => run(undoEmptyBlock)(),
      'Shift-Enter': () => run(breakLine)(),
    }
  },
})

/** Enter in a field goes to the next one; at the end of a quote's words it goes to who said them. */
function leaveField(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  const name = $from.parent.type.name
  const isEndOfWords =
    name === 'quoteWords' && empty && $from.parentOffset === $from.parent.content.size && $from.parent.content.size > 0
  if (isEndOfWords) return intoChain(state.tr)
  if (!fields.has(name)) return null
  if (isLastOfBlock(state)) return afterBlock(state)
  return moveTo(state, 1)
}

/** Enter on an empty second paragraph of a quote takes it away and goes to who said it. */
function leaveEmptyQuoteWords(state: EditorState): Transaction | null {
  const { $from } = state.selection
  if ($from.parent.type.name !== 'quoteWords' || $from.parent.content.size > 0 || $from.index(-1) === 0) return null
  return intoChain(state.tr.delete($from.before(), $from.after()))
}

/** The caret to the first step of the quote it is in, which is made if there is none. */
function intoChain(tr: Transaction): Transaction {
  const $from = tr.selection.$from
  const quote = $from.node(1)
  const start = $from.start(1)
  let at = 0
  let step: number | null = null
  quote.forEach((child, offset) => {
    if (child.type.name === 'quoteWords') at = offset + child.nodeSize
    else step ??= offset
  })
  if (step === null) {
    const made = tr.doc.type.schema.node('chainStep', { role: 'said by' })
    tr.insert(start + at, made)
    step = at
  }
  return tr.setSelection(TextSelection.create(tr.doc, start + step + 1))
}

const isLastOfBlock = ({ selection: { $from } }: EditorState): boolean =>
  $from.depth > 1 && $from.indexAfter(1) === $from.node(1).childCount

/** Goes to the block after, making a paragraph if there is none. */
function afterBlock({ selection: { $from }, tr, schema, doc }: EditorState): Transaction {
  const after = $from.after(1)
  const next = doc.resolve(after).nodeAfter
  if (next === null || !next.isTextblock || next.content.size > 0) tr.insert(after, schema.node('paragraph'))
  return tr.setSelection(Selection.near(tr.doc.resolve(after + 1)))
}

function nextField(state: EditorState): Transaction | null {
  return inFields(state) ? (isLastOfBlock(state) ? afterOrNext(state) : moveTo(state, 1)) : null
}

function afterOrNext(state: EditorState): Transaction | null {
  return moveTo(state, 1) ?? afterBlock(state)
}

const previousField = (state: EditorState): Transaction | null => (inFields(state) ? moveTo(state, -1) : null)

const inFields = ({ selection: { $from } }: EditorState): boolean =>
  fields.has($from.parent.type.name) || $from.parent.type.name === 'quoteWords'

/** The caret to the start of the next textblock, or the end of the one before. */
function moveTo({ selection: { $from, $to }, doc, tr }: EditorState, way: 1 | -1): Transaction | null {
  const edge = way === 1 ? $to.after() : $from.before()
  const found = Selection.findFrom(doc.resolve(edge), way, true)
  return found === null ? null : tr.setSelection(found)
}

/** Backspace at the start of an empty quote or note, or in the first field of an empty photo, gives a paragraph back. */
function undoEmptyBlock({ selection: { $from, empty }, tr, schema }: EditorState): Transaction | null {
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return null
  const block = $from.node(1)
  const isTitle = $from.depth === 1 && fields.has(block.type.name)
  if (isTitle || $from.parent.type.name === 'paragraph') return null
  if ($from.depth > 1 && $from.index(1) > 0) {
    return $from.parent.type.name === 'chainStep' && $from.parent.content.size === 0
      ? backOutOfStep(tr, $from.before(), $from.after())
      : null
  }
  if (block.type.name === 'quote' || block.type.name === 'photo') {
    if (block.textContent !== '' || block.attrs['blob']) return null
  } else if (!['note', 'heading', 'moment'].includes(block.type.name)) return null
  const words = block.isTextblock ? block.content : undefined
  tr.replaceWith($from.before(1), $from.after(1), schema.node('paragraph', null, words))
  return tr.setSelection(TextSelection.create(tr.doc, $from.before(1) + 1))
}

/** An empty step of a chain goes away, and the caret to the end of what stands before it. */
function backOutOfStep(tr: Transaction, from: number, to: number): Transaction {
  tr.delete(from, to)
  const before = Selection.findFrom(tr.doc.resolve(from), -1, true)
  return before === null ? tr : tr.setSelection(before)
}

function breakLine({ selection: { $from }, tr, schema }: EditorState): Transaction | null {
  const hardBreak = schema.nodes['hardBreak']
  if (hardBreak === undefined || !$from.parent.inlineContent) return null
  if (!$from.parent.type.contentMatch.matchType(hardBreak)) return null
  return tr.replaceSelectionWith(hardBreak.create())
}
