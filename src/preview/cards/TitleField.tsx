import { useEffect, useRef, useState } from 'react'
import { announce } from '~/ui'
import css from './Cards.module.css'

interface TitleFieldProps {
  readonly label: string
  /** The title as it stands in the story. */
  readonly words: string
  /** Answers false where the title no longer says `from`. */
  readonly onChange: (from: string, to: string) => boolean
  /** Left; with the key that means to go on from where it was. */
  readonly onDone: (how: 'by key' | 'elsewhere') => void
}

/** A title edited where it is shown: each key is in the story, Enter leaves it, and Escape puts back what it was. */
export function TitleField({ label, words, onChange, onDone }: TitleFieldProps) {
  const [typed, setTyped] = useState(words)
  const first = useRef(words)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  const change = (to: string) => {
    if (onChange(typed, to)) return setTyped(to)
    announce('Somebody else changed it meanwhile. Press it again to edit it as it stands.')
    onDone('by key')
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      className={css['field']}
      rows={2}
      value={typed}
      onChange={(event) =>
        change(event.currentTarget.value.replaceAll('\n', first.current.includes('\n') ? '\n' : ' '))
      }
      onBlur={() => onDone('elsewhere')}
      onKeyDown={(event) => {
        // While a word is being composed, Enter and Escape are the keyboard's own.
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Escape') onChange(typed, first.current)
        onDone('by key')
      }}
    />
  )
}
