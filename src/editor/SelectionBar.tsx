import { posToDOMRect } from '@tiptap/core'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { announce, Toolbar } from '~/ui'
import css from './Bars.module.css'
import { canLink } from './canLink.ts'
import { useEscape } from './useEscape.ts'
import { FormatButtons } from './FormatButtons.tsx'
import { placeBeside } from './placeBeside.ts'
import { setLink } from './setLink.ts'
import type { SelectionBarProps } from './SelectionPlace.tsx'

const LinkField = lazy(async () => ({ default: (await import('./LinkField.tsx')).LinkField }))

/** The toolbar beside selected words. */
export function SelectionBar({ editor, facts, linking, onLinking, onQuote, onAttribute }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  useEscape(editor, bar)
  useEffect(() => {
    if (!linking || canLink(editor.state)) return
    onLinking(false)
    announce('Select the words to link first.')
  }, [editor, linking, onLinking])
  useEffect(() => {
    const element = bar.current
    if (element === null) return undefined
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
  }, [editor, linking])
  useEffect(() => {
    // An address meant for these words must not be given to others that are selected meanwhile.
    const stop = () => onLinking(false)
    editor.on('focus', stop)
    return () => void editor.off('focus', stop)
  }, [editor, onLinking])
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
