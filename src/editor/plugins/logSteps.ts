import { type Editor, Extension } from '@tiptap/core'
import { Step } from '@tiptap/pm/transform'
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { type Story, storyFromDoc } from '~/story'

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
  /** Takes kept steps in log order: own ones are confirmed, others' are put under what is unconfirmed. */
  receive: (kept: readonly { readonly step: StepJson; readonly tab: string }[]): void => {
    const steps = kept.map(({ step }) => Step.fromJSON(editor.schema, step))
    const tabs = kept.map(({ tab }) => tab)
    editor.view.dispatch(receiveTransaction(editor.state, steps, tabs, { mapSelectionBackward: true }))
  },
  story: (): Story => storyFromDoc(editor.state.doc),
})
