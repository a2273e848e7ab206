import { useState } from 'react'
import { addCorrection, setFact } from '~/editor'
import { type Correction, type CorrectionClass, correctionClasses, correctionNote, correctionProblems } from '~/review'
import { type Instant, storyFromDoc } from '~/story'
import { announce, Button, Dialog, RadioChoices, TextField } from '~/ui'
import { useApp } from '../AppContext.ts'
import { clock } from '../world.ts'
import { useBench } from '../writing/Bench.ts'
import css from './CorrectionForm.module.css'
import { publishedStory } from './publishedStory.ts'

const classWords = {
  corrected: 'Corrected: something in it was wrong',
  refiled: 'Refiled: a slip that is no matter of fact',
  withdrawn: 'Withdrawn: the story does not stand',
} satisfies Record<CorrectionClass, string>

/** What became of a story that went out: its class, what was wrong and where, and the note that readers get. */
export function CorrectionForm({ onClose }: { readonly onClose: () => void }) {
  const { desk, editor } = useBench()
  const { keeper } = useApp()
  const [draft, setDraft] = useState<Correction>({ class: 'corrected', was: '', is: '', paragraph: null, says: '' })
  const [isOwn, setOwn] = useState(false)
  const [problems, setProblems] = useState<ReturnType<typeof correctionProblems>>([])
  const says = isOwn ? draft.says : correctionNote(draft)
  const change = (part: Partial<Correction>) => setDraft({ ...draft, ...part })
  const wrong = (field: (typeof problems)[number]['field']) => problems.find((one) => one.field === field)?.says
  const send = async () => {
    const published = await publishedStory(keeper, desk)
    if (published.kind !== 'story') {
      setProblems([{ field: 'class', says: 'What was published could not be read. Try again when it can be reached.' }])
      return
    }
    const correction = { ...draft, says: says.trim() }
    const found = correctionProblems(correction, published.story, storyFromDoc(editor.state.doc))
    setProblems(found)
    if (found.length > 0) {
      announce(found.map((one) => one.says).join(' '))
      return
    }
    if (correction.class !== 'refiled') addCorrection(editor, correction.says)
    setFact(editor, 'updatedAt', clock.now() as Instant)
    desk.note({ kind: 'corrected', correction })
    announce('The correction is in the story. Publish it as an update.')
    onClose()
  }
  return (
    <Dialog title="Correct the story" isOpen onClose={onClose}>
      <div className={css['form']}>
        <RadioChoices
          label="What became of it"
          value={draft.class}
          choices={correctionClasses.map((value) => ({ value, label: classWords[value] }))}
          onChange={(value) => change({ class: correctionClasses.find((one) => one === value) ?? 'corrected' })}
        />
        {wrong('class') !== undefined && (
          <p role="alert" className={css['wrong']}>
            {wrong('class')}
          </p>
        )}
        {draft.class === 'corrected' && (
          <>
            <TextField
              label="It said"
              value={draft.was}
              wrong={wrong('was')}
              dir="auto"
              onChange={(was) => change({ was })}
            />
            <TextField
              label="It says now"
              value={draft.is}
              wrong={wrong('is')}
              dir="auto"
              onChange={(is) => change({ is })}
            />
            <TextField
              label="Paragraph"
              inputMode="numeric"
              value={draft.paragraph === null ? '' : String(draft.paragraph)}
              wrong={wrong('paragraph')}
              onChange={(text) => change({ paragraph: /^\d{1,4}$/.test(text.trim()) ? Number(text) : null })}
            />
          </>
        )}
        <TextField
          label="Note to readers"
          value={says}
          wrong={wrong('says')}
          dir="auto"
          onChange={(text) => {
            setOwn(true)
            change({ says: text })
          }}
        />
        <div className={css['acts']}>
          <Button variant="stet" onClick={() => void send()}>
            Put it in the story
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
