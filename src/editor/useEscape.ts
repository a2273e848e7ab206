import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect } from 'react'

/** Escape in a bar goes back to the text, whatever control of the bar has the focus. */
export function useEscape(editor: Editor, bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof Node && bar.current?.contains(event.target) === true) editor.view.focus()
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [editor, bar])
}
