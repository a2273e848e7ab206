import type { Editor } from '@tiptap/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { TextFacts } from './useTextFacts.ts'

export interface SelectionBarProps {
  readonly editor: Editor
  readonly facts: TextFacts
  readonly linking: boolean
  readonly onLinking: (linking: boolean) => void
  readonly onQuote: () => void
  readonly onAttribute: () => void
}

const SelectionBar = lazy(async () => ({ default: (await import('./SelectionBar.tsx')).SelectionBar }))

/** Where the toolbar of selected words comes up. It waits until the mouse has let go. */
export function SelectionPlace(props: SelectionBarProps) {
  const { editor, facts, linking } = props
  const pressed = usePressed(editor)
  const isShown = (facts.selected && !pressed && editor.isEditable) || linking
  return <Suspense>{isShown && <SelectionBar {...props} />}</Suspense>
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
