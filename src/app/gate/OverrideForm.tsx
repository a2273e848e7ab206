import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { LineAt } from '~/review'
import { announce, Button, TextField } from '~/ui'
import { useDesk } from '../useDesk.ts'
import css from './GateList.module.css'

export interface OverrideFormProps {
  readonly line: LineAt
  readonly onDone: () => void
}

/** Lets one line through. It takes a name and a reason, and both stay on record. */
export function OverrideForm({ line, onDone }: OverrideFormProps) {
  const desk = useDesk()
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [isSent, setSent] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const send = () => {
    setSent(true)
    if (name.trim() === '' || reason.trim() === '') return
    const { key, rule, block, says } = line
    desk.note({
      kind: 'overridden',
      override: { line: key, rule, block, says, name: name.trim(), reason: reason.trim() },
    })
    announce(`Let through by ${name.trim()}.`)
    onDone()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    send()
  }
  return (
    <div role="group" aria-label="Let through" className={css['override']}>
      <TextField
        ref={first}
        label="Who lets it through"
        value={name}
        onKeyDown={sendOnEnter}
        onChange={setName}
        autoComplete="name"
        wrong={isSent && name.trim() === '' ? 'Give the name of whoever answers for it.' : undefined}
      />
      <TextField
        label="Reason"
        value={reason}
        onKeyDown={sendOnEnter}
        onChange={setReason}
        dir="auto"
        help="Kept with the story, and shown in its history."
        wrong={isSent && reason.trim() === '' ? 'Say why it may stand.' : undefined}
      />
      <div className={css['acts']}>
        <Button variant="stet" onClick={send}>
          Let through
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
