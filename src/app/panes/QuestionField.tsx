import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button, TextField } from '~/ui'
import css from './Question.module.css'

export interface QuestionFieldProps {
  readonly onSend: (question: string) => void
  readonly onCancel: () => void
}

/** Where a query is put into words. Enter sends it, Escape drops it. */
export function QuestionField({ onSend, onCancel }: QuestionFieldProps) {
  const [question, setQuestion] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = () => onSend(question.trim())
  const act = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') send()
    else onCancel()
  }
  return (
    <div className={css['asking']}>
      <TextField
        ref={field}
        label="Question to the copy"
        value={question}
        onChange={setQuestion}
        onKeyDown={act}
        dir="auto"
        placeholder="Which interview?"
      />
      <div className={css['buttons']}>
        <Button variant="query" onClick={send}>
          Send
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
