import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { useEffect, useRef } from 'react'
import { type ChainRole, chainRoles } from '~/story'
import css from './Bars.module.css'
import { useEscape } from './useEscape.ts'
import { addStep, removeStep, setStepRole, type StepAtCaret, turnStepDoubtful } from './chainStep.ts'
import { placeBeside } from './placeBeside.ts'

/** The controls of the chain step the caret is in: its role, whether it is doubtful, and the steps after it. */
export function StepBar({ editor, step }: { readonly editor: Editor; readonly step: StepAtCaret }) {
  const bar = useRef<HTMLDivElement>(null)
  useEscape(editor, bar)
  useEffect(() => {
    const element = bar.current
    const dom = editor.view.nodeDOM(step.pos)
    if (element === null || !(dom instanceof HTMLElement)) return undefined
    const place = () => void placeBeside(element, () => dom.getBoundingClientRect(), 'bottom-start')
    place()
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', place, { capture: true })
  }, [editor, step])
  const set = (command: Command) => command(editor.state, editor.view.dispatch)
  const act = (command: Command) => {
    set(command)
    editor.view.focus()
  }
  return (
    <div ref={bar} role="group" aria-label="Chain step" className={css['floating']}>
      <div className={css['buttons']}>
        <select
          aria-label="Role"
          value={step.role}
          onChange={(event) => set(setStepRole(roleNamed(event.target.value, step.role)))}
        >
          {chainRoles.map((role) => (
            <option key={role} value={role}>
              {role.charAt(0).toUpperCase() + role.slice(1)}
            </option>
          ))}
        </select>
        <button type="button" aria-pressed={step.doubtful} onClick={() => set(turnStepDoubtful)}>
          Doubtful
        </button>
        <button type="button" onClick={() => act(addStep)}>
          Add step
        </button>
        <button type="button" onClick={() => act(removeStep)}>
          Remove
        </button>
      </div>
    </div>
  )
}

const roleNamed = (name: string, otherwise: ChainRole): ChainRole =>
  chainRoles.find((role) => role === name) ?? otherwise
