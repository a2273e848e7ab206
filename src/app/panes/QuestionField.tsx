import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button, TextField } from '~/ui'
import css from './Question.module.css'

export interface QuestionFieldProps {
  /** What is put into words; a question, unless it is said otherwise. */
  readonly label?: string
  readonly placeholder?: string
  readonly onSend: (question: string) => void
  readonly onCancel: () => void
}

/** Where a query, or an answer to one, is put into words. Enter sends it, Escape drops it. */
export function QuestionField({
  label = 'Question to the copy',
  placeholder = 'Which interview?',
  onSend,
  onCancel,
}: QuestionFieldProps) {
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
        label={label}
        value={question}
        onChange={setQuestion}
        onKeyDown={act}
        dir="auto"
        placeholder={placeholder}
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
