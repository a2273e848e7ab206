import { type Editor, Extension } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { Step } from '@tiptap/pm/transform'
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { type Story, storyFromDoc } from '~/story'
import { hearCaret } from './hearCaret.ts'
import { type WordsDropped, wordsDropped } from '../wordsDropped.ts'

type StepJson = Readonly<Record<string, unknown>>

/** Numbers the editor's steps against the log: `steps` is how many it started with, `tab` names this window. */
export const logSteps = (steps: number, tab: string) =>
  Extension.create({
    name: 'logSteps',
    addProseMirrorPlugins: () => [collab({ version: steps, clientID: tab })],
  })

/** The editor as whoever keeps the log sees it. */
export const writerOf = (editor: Editor) => ({
  /** The steps no keeper has confirmed yet, in order. */
  unconfirmed: (): readonly StepJson[] =>
    sendableSteps(editor.state)?.steps.map((step) => step.toJSON() as StepJson) ?? [],
  /**
   * Takes kept steps in log order: own ones are confirmed, others' are put under what is unconfirmed. Answers the words
   * that could not be kept so.
   */
  receive: (kept: readonly { readonly step: StepJson; readonly tab: string }[]): readonly WordsDropped[] => {
    const steps = kept.map(({ step }) => Step.fromJSON(editor.schema, step))
    const tabs = kept.map(({ tab }) => tab)
    hearCaret(editor.view)
    const { state } = editor
    const rebase = receiveTransaction(state, steps, tabs, { mapSelectionBackward: true })
    editor.view.dispatch(rebase)
    return droppedBy(rebase, sendableSteps(state)?.steps ?? [], steps.length)
  },
  story: (): Story => storyFromDoc(editor.state.doc),
})

/** Of a transaction that received `given` steps: our own at their front were confirmed, the rest of ours was rebased. */
export function droppedBy(rebase: Transaction, unconfirmed: readonly Step[], given: number): readonly WordsDropped[] {
  const rebased: unknown = rebase.getMeta('rebased')
  if (typeof rebased !== 'number' || rebased === 0) return []
  const confirmed = unconfirmed.length - rebased
  return wordsDropped(rebase, unconfirmed.slice(confirmed), given - confirmed)
}
