import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { Suspense, useId, useState } from 'react'
import type { ChainProblem } from '~/review'
import { chainRoles, type ChainRole, type SourceKind, type Zone } from '~/story'
import { Button, Checkbox, classes, IconButton, Select, SuggestField } from '~/ui'
import { roleWords } from '../ledgerWords.ts'
import type { DraftStep } from './chainDraft.ts'
import css from './ChainEditor.module.css'
import { problemWords } from './problemWords.ts'
import { factsLine } from './factsLine.ts'
import { StepMore } from './StepMore.tsx'

export type StepAct = 'up' | 'down' | 'remove'

export interface StepFieldsProps {
  readonly step: DraftStep
  /** Its place, from 1, and how many there are. */
  readonly nth: number
  readonly of: number
  readonly names: readonly string[]
  readonly kindOf: (name: string) => SourceKind | undefined
  readonly problem: ChainProblem | null
  readonly zone: Zone
  readonly onChange: (step: DraftStep) => void
  readonly onAct: (how: StepAct) => void
}

/** One step of a chain that is being written: who had the words, in which part, and what else is known of it. */
export function StepFields({ step, nth, of, names, kindOf, problem, zone, onChange, onAct }: StepFieldsProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const take = (name: string) => {
    const kind = step.kind ?? kindOf(name)
    onChange({ ...step, name, ...(kind === undefined ? {} : { kind }) })
  }
  const facts = isOpen ? '' : factsLine(step, zone)
  const look = classes(
    css['step'],
    step.name.trim() === '' && css['missing'],
    step.doubtful && css['doubtful'],
    nth === of && css['last'],
  )
  return (
    <div role="group" aria-label={`Step ${nth}`} data-step={step.id} className={look}>
      <div className={css['line']}>
        <Select
          label="Role"
          value={step.role}
          options={roles}
          onChange={(role) => onChange({ ...step, role: roleNamed(role, step.role) })}
        />
        <SuggestField
          label="Name"
          value={step.name}
          suggestions={names}
          describedBy={problem === null ? undefined : `${id}-problem`}
          onChange={(name) => onChange({ ...step, name })}
          onTake={take}
        />
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className={classes(css['problem'], problem === 'unnamed' && css['mild'])}>
          {problemWords(problem, step)}
        </p>
      )}
      <div className={css['acts']}>
        <Checkbox checked={step.doubtful} onChange={(doubtful) => onChange({ ...step, doubtful })}>
          Doubtful
        </Checkbox>
        <Button variant="quiet" aria-expanded={isOpen} aria-controls={`${id}-more`} onClick={() => setOpen(!isOpen)}>
          More
        </Button>
        <span className={css['moves']}>
          <IconButton
            icon={ChevronUp}
            label="Move up"
            data-part="up"
            disabled={nth === 1}
            onClick={() => onAct('up')}
          />
          <IconButton
            icon={ChevronDown}
            label="Move down"
            data-part="down"
            disabled={nth === of}
            onClick={() => onAct('down')}
          />
          <IconButton icon={X} label="Remove" data-part="remove" onClick={() => onAct('remove')} />
        </span>
      </div>
      {facts !== '' && <p className={css['facts']}>{facts}</p>}
      <div id={`${id}-more`} hidden={!isOpen}>
        <Suspense>{isOpen && <StepMore step={step} zone={zone} onChange={onChange} />}</Suspense>
      </div>
    </div>
  )
}

const roles = chainRoles.map((role) => ({ value: role, label: roleWords[role] }))

const roleNamed = (name: string, otherwise: ChainRole): ChainRole =>
  chainRoles.find((role) => role === name) ?? otherwise
