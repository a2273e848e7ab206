import type { NewId } from '~/base'
import { bringIn, replaceBlocks, type StoryEditor } from '~/editor'
import { acceptAll, type Answer, type Answers, type Intake, plainBlocks, readText, structured } from '~/interchange'
import { type Block, type House, plainText, storyFromDoc, titleFields } from '~/story'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Copy that has been pasted plain and is proposed to be more than that. */
export interface Proposed {
  readonly intake: Intake
  readonly answers: Answers
  /** The blocks as they were pasted: what is accepted takes their place. */
  readonly pasted: readonly Block[]
}

export interface IntakeState {
  readonly proposed: Proposed | null
}

/** Brings plain copy into a story: first as it is, then, if a person says so, as what it seems to be. */
export interface IntakeDesk {
  readonly store: StoreApi<IntakeState>
  readonly paste: (text: string) => void
  readonly answer: (id: string, answer: Answer) => void
  /** Answers a sentence when nothing could be replaced. */
  readonly accept: () => string | null
  readonly keepAsPasted: () => void
}

export function createIntake(editor: StoryEditor, house: House, newId: NewId): IntakeDesk {
  const store = createStore<IntakeState>(() => ({ proposed: null }))
  const leave = () => store.setState({ proposed: null })
  return {
    store,
    paste: (text) => {
      const intake = withRoom(editor, readText(text, house))
      const pasted = plainBlocks(intake, newId)
      if (pasted.length === 0) return
      bringIn(editor, { titles: {}, body: pasted })
      store.setState({
        proposed: intake.proposals.length === 0 ? null : { intake, answers: acceptAll(intake), pasted },
      })
    },
    answer: (id, answer) =>
      store.setState(({ proposed }) => ({
        proposed: proposed === null ? null : { ...proposed, answers: new Map([...proposed.answers, [id, answer]]) },
      })),
    accept: () => {
      const { proposed } = store.getState()
      if (proposed === null) return null
      const { intake, answers, pasted } = proposed
      leave()
      return replaceBlocks(editor, pasted, structured(intake, answers, newId))
        ? null
        : 'The pasted copy has been edited since, so nothing was replaced. Undo your edits, or paste it again.'
    },
    keepAsPasted: leave,
  }
}

/** A title that is already written is not proposed again. */
function withRoom(editor: StoryEditor, intake: Intake): Intake {
  const story = storyFromDoc(editor.state.doc)
  const taken = new Set<string>(titleFields.filter((field) => plainText(story[field]).trim() !== ''))
  const proposals = intake.proposals.filter(
    ({ kind }) => !taken.has(kind) && !(kind === 'agency line' && taken.has('byline')),
  )
  return { ...intake, proposals }
}
