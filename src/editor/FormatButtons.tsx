import type { Editor } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { Bold, Italic, Link, Quote, Strikethrough } from 'lucide-react'
import { IconButton } from '~/ui'
import type { TextFacts } from './useTextFacts.ts'

interface FormatButtonsProps {
  readonly editor: Editor
  readonly facts: TextFacts
  readonly onLink: () => void
  readonly onQuote: () => void
}

/** The buttons both toolbars share, so that they behave alike. Pressing one leaves the selection where it is. */
export function FormatButtons({ editor, facts, onLink, onQuote }: FormatButtonsProps) {
  const toggle = (name: 'bold' | 'italic' | 'strike') => () => {
    const type = editor.schema.marks[name]
    if (type !== undefined) toggleMark(type)(editor.state, editor.view.dispatch)
  }
  const keep = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <>
      <IconButton
        label="Bold"
        keys="Ctrl B"
        icon={Bold}
        aria-pressed={facts.bold}
        onMouseDown={keep}
        onClick={toggle('bold')}
      />
      <IconButton
        label="Italic"
        keys="Ctrl I"
        icon={Italic}
        aria-pressed={facts.italic}
        onMouseDown={keep}
        onClick={toggle('italic')}
      />
      <IconButton
        label="Strike"
        keys="Ctrl Shift X"
        icon={Strikethrough}
        aria-pressed={facts.strike}
        onMouseDown={keep}
        onClick={toggle('strike')}
      />
      <IconButton
        label="Link"
        keys="Ctrl Shift K"
        icon={Link}
        aria-pressed={facts.link !== null}
        onMouseDown={keep}
        onClick={onLink}
      />
      <IconButton label="Quote" icon={Quote} onMouseDown={keep} onClick={onQuote} />
    </>
  )
}
