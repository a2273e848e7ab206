import { type Editor, posToDOMRect } from '@tiptap/core'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { announce, Toolbar } from '~/ui'
import css from './Bars.module.css'
import { canLink } from './canLink.ts'
import { useEscape } from './useEscape.ts'
import { FormatButtons } from './FormatButtons.tsx'
import { placeBeside } from './placeBeside.ts'
import { setLink } from './setLink.ts'
import type { TextFacts } from './useTextFacts.ts'

const LinkField = lazy(async () => ({ default: (await import('./LinkField.tsx')).LinkField }))

interface SelectionBarProps {
  readonly editor: Editor
  readonly facts: TextFacts
  readonly linking: boolean
  readonly onLinking: (linking: boolean) => void
  readonly onQuote: () => void
  readonly onAttribute: () => void
}

/** The toolbar beside selected words. It waits until the mouse has let go. */
export function SelectionBar({ editor, facts, linking, onLinking, onQuote, onAttribute }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useEscape(editor, bar)
  const pressed = usePressed(editor)
  useEffect(() => {
    if (!linking || canLink(editor.state)) return
    onLinking(false)
    announce('Select the words to link first.')
  }, [editor, linking, onLinking])
  const shown = (facts.selected && !pressed && editor.isEditable) || linking
  useEffect(() => {
    const element = bar.current
    if (!shown || element === null) return undefined
    const place = () => {
      const { from, to } = editor.state.selection
      void placeBeside(element, () => posToDOMRect(editor.view, from, to), 'top')
    }
    place()
    editor.on('selectionUpdate', place)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      editor.off('selectionUpdate', place)
      document.removeEventListener('scroll', place, { capture: true })
    }
  }, [editor, shown, linking])
  useEffect(() => {
    // An address meant for these words must not be given to others that are selected meanwhile.
    const stop = () => onLinking(false)
    editor.on('focus', stop)
    return () => void editor.off('focus', stop)
  }, [editor, onLinking])
  if (!shown) return null
  const leave = () => {
    onLinking(false)
    editor.view.focus()
  }
  return (
    <div ref={bar} className={css['floating']}>
      {linking ? (
        <Suspense>
          <LinkField address={facts.link ?? ''} onSet={(address) => setLink(editor, address)} onLeave={leave} />
        </Suspense>
      ) : (
        <Toolbar label="Selected words" className={css['buttons'] ?? ''}>
          <FormatButtons
            editor={editor}
            facts={facts}
            onLink={() => onLinking(true)}
            onQuote={onQuote}
            onAttribute={onAttribute}
          />
        </Toolbar>
      )}
    </div>
  )
}

/** Whether the mouse is held down in the text: a selection is still being made. */
function usePressed(editor: Editor): boolean {
  const [pressed, setPressed] = useState(false)
  useEffect(() => {
    const text = editor.view.dom
    const press = () => setPressed(true)
    const release = () => setPressed(false)
    text.addEventListener('mousedown', press)
    document.addEventListener('mouseup', release)
    return () => {
      text.removeEventListener('mousedown', press)
      document.removeEventListener('mouseup', release)
    }
  }, [editor])
  return pressed
}
