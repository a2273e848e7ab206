import { type ChangeEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { announce } from '~/ui'
import css from './Cards.module.css'

interface TitleFieldProps {
  readonly label: string
  /** The title as it stands in the story. */
  readonly words: string
  /** Answers false where the title no longer says `from`. */
  readonly onChange: (from: string, to: string) => boolean
  /** The words before the caret as they are to be, when the last of their signs has just been typed. */
  readonly asTyped: (before: string) => string
  /** Left; with the key that means to go on from where it was. */
  readonly onDone: (how: 'by key' | 'elsewhere') => void
}

/** A title edited where it is shown: each key is in the story, Enter leaves it, and Escape puts back what it was. */
export function TitleField({ label, words, onChange, asTyped, onDone }: TitleFieldProps) {
  const [typed, setTyped] = useState(words)
  const first = useRef(words)
  const field = useRef<HTMLTextAreaElement>(null)
  /** Where the caret is to be, in UTF-16 code units, once the field shows other words than were typed. */
  const caret = useRef<number | null>(null)
  useEffect(() => field.current?.select(), [])
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const change = (to: string) => {
    if (onChange(typed, to)) return setTyped(to)
    announce('Somebody else changed it meanwhile. Press it again to edit it as it stands.')
    onDone('by key')
  }
  const hear = ({ currentTarget: { value, selectionEnd }, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) => {
    const written = value.replaceAll('\n', first.current.includes('\n') ? '\n' : ' ')
    const before = written.slice(0, selectionEnd)
    const typed = isTyping(nativeEvent) ? asTyped(before) : before
    if (typed !== before) caret.current = typed.length
    change(typed + written.slice(selectionEnd))
  }
  return (
    <textarea
      ref={field}
      aria-label={label}
      className={css['field']}
      rows={2}
      value={typed}
      onChange={hear}
      // A dialog, as of the commands, gives the focus back when it closes.
      onBlur={({ relatedTarget }) => {
        if (!relatedTarget?.closest('dialog, [role="dialog"]')) onDone('elsewhere')
      }}
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

/** Whether a single sign was typed, not pasted and not composed. */
const isTyping = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType === 'insertText' && event.data?.length === 1 && !event.isComposing
