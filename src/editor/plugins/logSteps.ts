import { type Editor, Extension } from '@tiptap/core'
import { Step } from '@tiptap/pm/transform'
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { type Story, storyFromDoc } from '~/story'
import { jsonOf } from '../jsonOf.ts'
import { hearCaret } from './hearCaret.ts'
import type { droppedBy, WordsDropped } from '../wordsDropped.ts'

/** Comes after the text: until then there are hardly any steps of ours that a rebase could drop. */
let watch: typeof droppedBy | null = null

/** Has whatever a rebase drops looked for from here on. */
export async function watchForDropped(): Promise<void> {
  watch = (await import('../wordsDropped.ts')).droppedBy
}

export type StepJson = Readonly<Record<string, unknown>>

/** Numbers the editor's steps against the log: `steps` is how many it started with, `tab` names this window. */
export const logSteps = (steps: number, tab: string) =>
  Extension.create({
    name: 'logSteps',
    addProseMirrorPlugins: () => [collab({ version: steps, clientID: tab })],
  })

/** The editor as whoever keeps the log sees it. */
export const writerOf = (editor: Editor) => ({
  /** The steps no keeper has confirmed yet, in order. */
  unconfirmed: (): readonly StepJson[] => unconfirmedIn(editor, 0),
  /** The same without so many of the first. */
  unconfirmedAfter: (count: number): readonly StepJson[] => unconfirmedIn(editor, count),
  /**
   * Takes kept steps in log order: own ones are confirmed, others' are put under what is unconfirmed. Answers the words
   * that could not be kept so.
   */
  receive: (kept: readonly { readonly step: StepJson; readonly tab: string }[]): readonly WordsDropped[] => {
    const steps = kept.map(({ step }) => Step.fromJSON(editor.schema, step))
    const tabs = kept.map(({ tab }) => tab)
    hearCaret(editor)
    const { state } = editor
    const rebase = receiveTransaction(state, steps, tabs, { mapSelectionBackward: true })
    editor.view.dispatch(rebase)
    return watch?.(rebase, sendableSteps(state)?.steps ?? [], steps.length) ?? []
  },
  /** Takes up steps that were made before this editor, as unconfirmed ones of its own. Undo leaves them be. */
  resume: (steps: readonly StepJson[]): void => {
    const { tr } = editor.state
    for (const step of steps) tr.step(Step.fromJSON(editor.schema, step))
    editor.view.dispatch(tr.setMeta('addToHistory', false))
  },
  story: (): Story => storyFromDoc(editor.state.doc),
})

const unconfirmedIn = (editor: Editor, after: number): readonly StepJson[] =>
  sendableSteps(editor.state)?.steps.slice(after).map(jsonOf) ?? []
