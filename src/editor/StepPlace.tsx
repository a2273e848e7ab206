import type { Editor } from '@tiptap/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { stepAtCaret, type StepAtCaret } from './chainStep.ts'

const StepBar = lazy(async () => ({ default: (await import('./StepBar.tsx')).StepBar }))

/** Where the controls of a chain step come up, for as long as the caret is in one. */
export function StepPlace({ editor }: { readonly editor: Editor }) {
  const step = useStep(editor)
  if (step === null || !editor.isEditable) return null
  return (
    <Suspense>
      <StepBar editor={editor} step={step} />
    </Suspense>
  )
}

function useStep(editor: Editor): StepAtCaret | null {
  const [step, setStep] = useState<StepAtCaret | null>(() => stepAtCaret(editor.state))
  useEffect(() => {
    const follow = () =>
      setStep((before) => {
        const now = stepAtCaret(editor.state)
        const same = before?.pos === now?.pos && before?.role === now?.role && before?.doubtful === now?.doubtful
        return same ? before : now
      })
    editor.on('transaction', follow)
    return () => {
      editor.off('transaction', follow)
    }
  }, [editor])
  return step
}
