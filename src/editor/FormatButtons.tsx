import type { Editor } from '@tiptap/core'
import { Bold, Italic, Link, Quote, Speech, Strikethrough } from 'lucide-react'
import { IconButton } from '~/ui'
import { markCommands } from './markCommands.ts'
import type { TextFacts } from './useTextFacts.ts'

interface FormatButtonsProps {
  readonly editor: Editor
  readonly facts: TextFacts
  readonly onLink: () => void
  readonly onQuote: () => void
  readonly onAttribute: () => void
}

const icons = { bold: Bold, italic: Italic, strike: Strikethrough }

/** The buttons both toolbars share, so that they behave alike. Pressing one leaves the selection where it is. */
export function FormatButtons({ editor, facts, onLink, onQuote, onAttribute }: FormatButtonsProps) {
  const keep = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <>
      {markCommands.map(({ id, label, keys, command }) => (
        <IconButton
          key={id}
          label={label}
          keys={keys}
          icon={icons[id]}
          aria-pressed={facts[id]}
          onMouseDown={keep}
          onClick={() => command(editor.state, editor.view.dispatch)}
        />
      ))}
      <IconButton
        label="Link"
        keys="Ctrl Shift K"
        icon={Link}
        aria-pressed={facts.link !== null}
        onMouseDown={keep}
        onClick={onLink}
      />
      <IconButton label="Quote" icon={Quote} onMouseDown={keep} onClick={onQuote} />
      <IconButton label="Attribute" keys="Ctrl Shift Y" icon={Speech} onMouseDown={keep} onClick={onAttribute} />
    </>
  )
}
