import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, TextField } from '~/ui'
import css from './ChainEditor.module.css'

export interface CreditSentenceProps {
  /** As somebody wrote it; empty where it is the generated one. */
  readonly written: string
  readonly generated: string
  readonly onChange: (written: string) => void
}

/** The sentence of credit that is published under the words: made of the chain, or written by hand. */
export function CreditSentence({ written, generated, onChange }: CreditSentenceProps) {
  const [isWriting, setWriting] = useState(written !== '')
  const frame = useRef<HTMLDivElement>(null)
  const turn = (now: 'written' | 'generated') => {
    flushSync(() => {
      setWriting(now === 'written')
      onChange(now === 'written' ? generated : '')
    })
    // The button that was pressed is gone.
    frame.current?.querySelector<HTMLElement>('input, button')?.focus()
  }
  return (
    <div ref={frame} className={css['credit']}>
      {isWriting ? (
        <TextField label="Published as" dir="auto" value={written} onChange={onChange} />
      ) : (
        <p>
          Published as <b dir="auto">{generated || 'no credit: nobody is named'}</b>
        </p>
      )}
      <Button variant="quiet" onClick={() => turn(isWriting ? 'generated' : 'written')}>
        {isWriting ? 'Use the generated one' : 'Write it by hand'}
      </Button>
    </div>
  )
}
