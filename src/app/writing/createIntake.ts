import { hashOf, type NewId } from '~/base'
import { bringIn, replaceBlocks, type StoryEditor } from '~/editor'
import { acceptAll, type Answer, type Answers, type Intake, plainBlocks, readText, structured } from '~/interchange'
import { type Block, type House, plainText, richText, storyFromDoc, titleFields } from '~/story'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProposedMemory } from './proposedMemory.ts'

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
  /** Proposes again what was not settled when the window was left, if the paste still stands as it was. */
  readonly resume: (origins: readonly string[]) => void
}

export function createIntake(editor: StoryEditor, house: House, newId: NewId, memory: ProposedMemory): IntakeDesk {
  const store = createStore<IntakeState>(() => ({ proposed: null }))
  store.subscribe(({ proposed }) => memory.write(proposed === null ? null : rememberedOf(proposed)))
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
    resume: (origins) => {
      const remembered = memory.read()
      const text = origins.find((one) => hashOf(one) === remembered?.origin)
      const intake = text === undefined ? null : withRoom(editor, readText(text, house))
      const pasted = intake === null ? null : standing(editor, intake, remembered?.first)
      if (intake === null || pasted === null || intake.proposals.length === 0) leave()
      else store.setState({ proposed: { intake, answers: new Map(remembered?.answers), pasted } })
    },
  }
}

const rememberedOf = ({ intake, answers, pasted }: Proposed) => ({
  origin: hashOf(intake.text),
  first: pasted[0]?.id ?? '',
  answers: [...answers],
})

/** The blocks of a plain paste as they stand in the story, or null where one of them is no longer what was pasted. */
function standing(editor: StoryEditor, { paragraphs }: Intake, first: string | undefined): readonly Block[] | null {
  const { body } = storyFromDoc(editor.state.doc)
  const at = body.findIndex(({ id }) => id === first)
  const blocks = at === -1 ? [] : body.slice(at, at + paragraphs.length)
  const isUntouched = (block: Block, nth: number) =>
    block.kind === 'paragraph' && JSON.stringify(block.text) === JSON.stringify(richText(paragraphs[nth] ?? ''))
  return blocks.length > 0 && blocks.length === paragraphs.length && blocks.every(isUntouched) ? blocks : null
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
