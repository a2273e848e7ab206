import type { Editor } from '@tiptap/core'
import { NodeSelection, type Command } from '@tiptap/pm/state'
import { announce } from '~/ui'
import { startOfBody } from './commands/insertBlock.ts'
import { moveBlock, standing } from './commands/moveBlock.ts'
import { turnBlock } from './commands/turnBlock.ts'
import { type BlockAt, blockAround } from './findPlace.ts'
import type { TextCommand } from './TextCommand.ts'

const onBlock =
  (act: (block: BlockAt) => Command): Command =>
  (state, dispatch) => {
    const block = blockAround(state.doc, state.selection.from)
    return block !== null && block.pos >= startOfBody(state.doc) && act(block)(state, dispatch)
  }

const duplicate = onBlock(({ node, pos }) => ({ tr }, dispatch) => {
  const after = pos + node.nodeSize
  tr.insert(after, node)
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, after)).scrollIntoView())
  return true
})

/** A story keeps one block for the caret to stand in. */
const remove = onBlock(({ node, pos }) => ({ tr, doc, schema }, dispatch) => {
  const end = pos + node.nodeSize
  const isLast = doc.childCount === 5
  const removed = isLast ? tr.replaceWith(pos, end, schema.node('paragraph')) : tr.delete(pos, end)
  dispatch?.(removed.scrollIntoView())
  return true
})

/** What can be done with the block the caret is in: from its handle, and from the palette. */
export const blockActs: readonly TextCommand[] = [
  { id: 'up', label: 'Move up', also: 'higher', keys: 'Alt Shift ↑', command: moveBlock('up') },
  { id: 'down', label: 'Move down', also: 'lower', keys: 'Alt Shift ↓', command: moveBlock('down') },
  { id: 'duplicate', label: 'Duplicate', also: 'copy', command: duplicate },
  { id: 'paragraph', label: 'Turn into paragraph', also: 'text', command: turnBlock('paragraph') },
  { id: 'heading', label: 'Turn into heading', also: 'crosshead h2', command: turnBlock('heading') },
  { id: 'subheading', label: 'Turn into subheading', also: 'h3', command: turnBlock('subheading') },
  { id: 'bulletList', label: 'Turn into bullet list', also: 'points', command: turnBlock('bulletList') },
  { id: 'orderedList', label: 'Turn into numbered list', also: 'ordered', command: turnBlock('orderedList') },
  { id: 'deskNote', label: 'Turn into desk note', also: 'internal', command: turnBlock('deskNote') },
  { id: 'readerNote', label: 'Turn into note to readers', also: '', command: turnBlock('readerNote') },
  { id: 'delete', label: 'Delete', also: 'remove cut', command: remove },
]

/** Does one of them to the block the caret is in, and says where a moved block stands: that is not heard otherwise. */
export function doBlockAct({ state, view }: Editor, id: string): void {
  const done = blockActs.find((act) => act.id === id)?.command(state, view.dispatch) ?? false
  if (!done || (id !== 'up' && id !== 'down')) return
  const { at, of } = standing(view.state.doc, view.state.selection.from)
  announce(`Moved ${id}. Block ${at} of ${of}.`)
}
