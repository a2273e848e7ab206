import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { type ChainRole, chainRoles } from '~/story'
import css from './Bars.module.css'
import { useEscape } from './useEscape.ts'
import { addStepAfter, removeStep, setStepDoubtful, setStepRole, stepAtCaret, type StepAtCaret } from './chainStep.ts'
import { placeBeside } from './placeBeside.ts'

/** The controls of the chain step the caret is in: its role, whether it is doubtful, and the steps after it. */
export function StepBar({ editor }: { readonly editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null)
  useEscape(editor, bar)
  const step = useStep(editor)
  useEffect(() => {
    const element = bar.current
    const dom = step === null ? null : editor.view.nodeDOM(step.pos)
    if (element === null || !(dom instanceof HTMLElement)) return undefined
    const place = () => void placeBeside(element, () => dom.getBoundingClientRect(), 'bottom-start')
    place()
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', place, { capture: true })
  }, [editor, step])
  if (step === null || !editor.isEditable) return null
  return (
    <div ref={bar} role="group" aria-label="Chain step" className={css['floating']}>
      <div className={css['buttons']}>
        <select
          aria-label="Role"
          value={step.role}
          onChange={(event) => setStepRole(editor, step.pos, roleNamed(event.target.value, step.role))}
        >
          {chainRoles.map((role) => (
            <option key={role} value={role}>
              {role.charAt(0).toUpperCase() + role.slice(1)}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-pressed={step.doubtful}
          onClick={() => setStepDoubtful(editor, step.pos, !step.doubtful)}
        >
          Doubtful
        </button>
        <button type="button" onClick={() => addStepAfter(editor, step.pos, nextRole(step.role))}>
          Add step
        </button>
        <button type="button" onClick={() => removeStep(editor, step.pos)}>
          Remove
        </button>
      </div>
    </div>
  )
}

function useStep(editor: Editor): StepAtCaret | null {
  const [step, setStep] = useState<StepAtCaret | null>(() => stepAtCaret(editor))
  useEffect(() => {
    const follow = () =>
      setStep((before) => {
        const now = stepAtCaret(editor)
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

const roleNamed = (name: string, otherwise: ChainRole): ChainRole =>
  chainRoles.find((role) => role === name) ?? otherwise

/** What most often comes next on the way from mouth to page. */
const nextRole = (role: ChainRole): ChainRole =>
  role === 'said by' ? 'carried by' : role === 'carried by' ? 'quoted by' : 'carried by'
