import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { Step } from 'prosemirror-transform'
import { history } from '@tiptap/pm/history'
import { type Command, EditorState, type Transaction } from '@tiptap/pm/state'
import type { Desk, Writer } from '~/desk'
import { readDoc, schema, storyFromDoc } from '~/story'
import { blockIdsPlugin } from '../../src/editor/plugins/blockIds.ts'
import { jsonOf } from '../../src/editor/jsonOf.ts'
import { droppedBy } from '../../src/editor/wordsDropped.ts'

/** An editor without a face: what the writing screen is to a desk, with the real rebasing. */
export interface CollabWriter extends Writer {
  /** Changes the document as a person would, and tells the desk. */
  readonly edit: (change: (tr: Transaction) => Transaction) => void
  /** Types at the end of the last block, or `at` a position. */
  readonly type: (words: string, at?: number) => void
  /** Does what an editor's command does, where it can be done. */
  readonly run: (command: Command) => void
  /** The words of the body, block by block. */
  readonly text: () => string
  readonly doc: () => unknown
}

/** Opens the document a desk folded to, and attaches itself to the desk. */
export function collabWriter(desk: Desk): CollabWriter {
  let made = 0
  const newId = () => `${desk.tab}-${++made}`
  let state = EditorState.create({
    doc: readDoc(desk.doc).doc,
    plugins: [collab({ version: desk.steps, clientID: desk.tab }), history(), blockIdsPlugin(newId)],
  })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
    if (tr.docChanged) desk.edited()
  }
  const unconfirmedAfter = (count: number) => sendableSteps(state)?.steps.slice(count).map(jsonOf) ?? []
  const writer: CollabWriter = {
    unconfirmed: () => unconfirmedAfter(0),
    unconfirmedAfter,
    receive: (kept) => {
      const unconfirmed = sendableSteps(state)?.steps ?? []
      const rebase = receiveTransaction(
        state,
        kept.map(({ step }) => Step.fromJSON(schema, step)),
        kept.map(({ tab }) => tab),
      )
      dispatch(rebase)
      return droppedBy(rebase, unconfirmed, kept.length)
    },
    resume: (steps) => {
      const { tr } = state
      for (const step of steps) tr.step(Step.fromJSON(schema, step))
      dispatch(tr.setMeta('addToHistory', false))
    },
    story: () => storyFromDoc(state.doc),
    edit: (change) => dispatch(change(state.tr)),
    type: (words, at = state.doc.content.size - 1) => dispatch(state.tr.insertText(words, at)),
    run: (command) => void command(state, dispatch),
    text: () =>
      state.doc.children
        .slice(4)
        .map((node) => node.textContent)
        .join('\n'),
    doc: () => state.doc.toJSON() as unknown,
  }
  desk.attach(writer)
  return writer
}
