import { useRef, useState } from 'react'
import { type AnonymousForm as Form, isPlural, isStockReason } from '~/review'
import { Button, RadioChoices, TextField } from '~/ui'
import { filledFrom, type FormFilled, type FormWrong, formOf } from './formOf.ts'
import css from './sources.module.css'

export interface AnonymousFormProps {
  /** As the story calls the source. */
  readonly source: string
  /** The form that holds for this source so far. */
  readonly last: Form | undefined
  readonly onForm: (form: Form) => void
  readonly onCancel: () => void
}

const answers = [
  { value: 'yes', label: 'Yes: was there, or decided it' },
  { value: 'no', label: 'No: was told of it by others' },
] as const

/** What the newsroom must be able to say of a source that it does not name. */
export function AnonymousForm({ source, last, onForm, onCancel }: AnonymousFormProps) {
  const [filled, setFilled] = useState(() => filledFrom(source, last))
  const [wrong, setWrong] = useState<FormWrong>({})
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<FormFilled>) => {
    setFilled((before) => ({ ...before, ...part }))
    setWrong((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !(name in part))))
  }
  const send = () => {
    const answer = formOf(filled)
    if (answer.kind === 'form') return onForm(answer.form)
    setWrong(answer.wrong)
    // The fields say that they are wrong once they have been drawn.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus())
  }
  const line = (name: 'source' | 'reason' | 'motive' | 'knownTo' | 'second', label: string, help: string) => (
    <TextField
      label={label}
      help={help}
      value={filled[name]}
      wrong={wrong[name]}
      maxLength={500}
      dir="auto"
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <form
      ref={form}
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {line('source', 'As the story calls the source', 'The very words, so that they are found in the text.')}
      <div data-wrong={wrong.knowsDirectly === undefined ? undefined : true}>
        <p className={css['label']}>Does the source know it directly?</p>
        <RadioChoices
          label="Does the source know it directly?"
          value={filled.knowsDirectly}
          choices={answers}
          onChange={(value) => change({ knowsDirectly: value === 'yes' ? 'yes' : 'no' })}
        />
        {wrong.knowsDirectly !== undefined && (
          <p role="alert" className={css['wrong']}>
            {wrong.knowsDirectly}
          </p>
        )}
      </div>
      {line('reason', 'Why the source cannot be named', 'In the words readers get.')}
      <p role="status" className={css['says']}>
        {isStockReason(filled.reason) &&
          'This tells readers nothing: nearly every unnamed source is not authorised to speak. Say what this one has to fear or to lose.'}
      </p>
      {line('motive', 'What the source may want of this', 'As far as it is known. Leave it empty where nothing is.')}
      {line(
        'knownTo',
        'Editor who knows the identity',
        'The editor’s name, never the source’s. Who the source is, Stet keeps nowhere.',
      )}
      {line('second', 'What else bears it out', 'Another source or a document. Leave it empty where nothing does.')}
      <TextField
        label="How many people stand behind it"
        type="number"
        min={1}
        value={filled.people}
        wrong={wrong.people}
        onChange={(people) => change({ people })}
      />
      <p role="status" className={css['says']}>
        {isPlural(filled.source) &&
          filled.people.trim() === '1' &&
          `The story says “${filled.source.trim()}”, and one person stands behind it. Write it in the singular, or count again.`}
      </p>
      {/* Enter sends the form from any of its fields. */}
      <input type="submit" hidden />
      <div className={css['buttons']}>
        <Button variant="stet" onClick={send}>
          Keep
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
