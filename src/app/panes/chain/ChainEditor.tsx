import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { given } from '~/base'
import type { ChainProblem } from '~/review'
import type { BlockId, SourceKind, Zone } from '~/story'
import { announce, Button, Icon } from '~/ui'
import { type ChainDraft, type DraftStep, movedStep, nextStep } from './chainDraft.ts'
import css from './ChainEditor.module.css'
import { chainKey } from './chainKey.ts'
import { CreditSentence } from './CreditSentence.tsx'
import { type StepAct, StepFields } from './StepFields.tsx'
import { VerificationFields } from './VerificationFields.tsx'

export interface ChainEditorProps {
  readonly draft: ChainDraft
  readonly onChange: (draft: ChainDraft) => void
  /** The step whose name has the focus first, from 0. */
  readonly at: number
  /** Whether there is anything to keep or to discard. */
  readonly isChanged: boolean
  /** Names that are likely: those of the story, of the house and its agencies. */
  readonly names: readonly string[]
  /** What the house knows a name to be. */
  readonly kindOf: (name: string) => SourceKind | undefined
  /** For each step what is wrong with it. */
  readonly problems: readonly (ChainProblem | null)[]
  /** How far the words are from the mouth by this chain. */
  readonly distance?: string | undefined
  /** The sentence of credit as it is made of this chain; absent for words that have none. */
  readonly generated?: string | undefined
  /** What has to be known about where this chain comes from. */
  readonly says?: string | undefined
  readonly zone: Zone
  readonly newId: () => BlockId
  readonly onSave: () => void
  /** Leaves the chain; what was changed is kept. */
  readonly onClose: () => void
  readonly onDiscard: () => void
}

/**
 * Where the steps of a chain are written, added, moved and removed. Enter in a name goes on to the next one, Ctrl Enter
 * saves, Escape leaves.
 */
export function ChainEditor(props: ChainEditorProps) {
  const { draft, onChange, at, names, kindOf, problems, distance, zone, newId } = props
  const frame = useRef<HTMLDivElement>(null)
  const focus = (selector: string) => frame.current?.querySelector<HTMLElement>(selector)?.focus()
  /** Drawn at once, so that the focus can go to what is new. */
  const setSteps = (steps: readonly DraftStep[]) => flushSync(() => onChange({ ...draft, steps }))
  const focusName = (step: DraftStep | undefined) => focus(step === undefined ? addButton : nameOf(step.id))
  const begin = useEffectEvent(() => focusName(draft.steps[at] ?? draft.steps[0]))
  useEffect(() => begin(), [])
  const add = () => {
    const step = nextStep(draft.steps, newId())
    setSteps([...draft.steps, step])
    focusName(step)
  }
  const act = (index: number, how: StepAct) => {
    const step = draft.steps[index]
    if (step === undefined) return
    if (how === 'remove') {
      setSteps(draft.steps.toSpliced(index, 1))
      focusName(draft.steps[index + 1] ?? draft.steps[index - 1])
      return announce(`Step ${index + 1} removed.`)
    }
    const to = how === 'up' ? index - 1 : index + 1
    setSteps(movedStep(draft.steps, index, how === 'up' ? -1 : 1))
    const isAtEnd = to === 0 || to === draft.steps.length - 1
    focus(partOf(step.id, isAtEnd ? (to === 0 ? 'down' : 'up') : how))
    announce(`${step.name || 'The step'} is now step ${to + 1} of ${draft.steps.length}.`)
  }
  const goOn = (id: string | undefined) => {
    const index = draft.steps.findIndex((step) => step.id === id)
    const next = draft.steps[index + 1]
    focus(next === undefined ? saveButton : nameOf(next.id))
  }
  const keys = (event: KeyboardEvent) => {
    const does = chainKey(event)
    if (does === null) return
    event.stopPropagation()
    event.preventDefault()
    if (does.kind === 'next') goOn(does.step)
    else if (does.kind === 'save') props.onSave()
    else props.onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the fields in it are left by the same keys
    <div
      ref={frame}
      role="group"
      aria-label="Chain"
      className={css['editor']}
      onKeyDownCapture={keys}
      onKeyDown={quiet}
    >
      {props.says !== undefined && <p className={css['says']}>{props.says}</p>}
      {draft.steps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          nth={index + 1}
          of={draft.steps.length}
          names={names}
          kindOf={kindOf}
          problem={problems[index] ?? null}
          zone={zone}
          onChange={(changed) => onChange({ ...draft, steps: draft.steps.with(index, changed) })}
          onAct={(how) => act(index, how)}
        />
      ))}
      <div className={css['after']}>
        <Button variant="quiet" data-part="add" onClick={add}>
          <Icon of={Plus} size={14} /> Add step
        </Button>
        {distance !== undefined && <span className={css['distance']}>{distance}</span>}
      </div>
      <VerificationFields
        verification={draft.verification}
        onChange={(verification) => onChange(withVerification(draft, verification))}
      />
      {props.generated !== undefined && (
        <CreditSentence
          written={draft.credit ?? ''}
          generated={props.generated}
          onChange={(credit) => onChange({ ...draft, credit })}
        />
      )}
      <div className={css['end']}>
        <Button variant="stet" data-part="save" onClick={props.onSave}>
          Save chain
        </Button>
        {props.isChanged ? (
          <Button variant="quiet" onClick={props.onDiscard}>
            Discard changes
          </Button>
        ) : (
          <Button variant="quiet" onClick={props.onClose}>
            Close
          </Button>
        )}
      </div>
    </div>
  )
}

const addButton = '[data-part="add"]'
const saveButton = '[data-part="save"]'
const stepOf = (id: string): string => `[data-step=${JSON.stringify(id)}]`
const nameOf = (id: string): string => `${stepOf(id)} input[role="combobox"]`
const partOf = (id: string, part: StepAct): string => `${stepOf(id)} [data-part="${part}"]`

const withVerification = ({ steps, credit }: ChainDraft, verification: ChainDraft['verification']): ChainDraft => ({
  steps,
  ...given({ credit, verification }),
})

/** The ledger around it takes letters for rulings, also on a button, and the pane leaves for the text on Escape. */
function quiet(event: KeyboardEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  const isTheirs = event.key.length === 1 || event.key.startsWith('Arrow') || event.key === 'Escape'
  if (isPlain && isTheirs) event.stopPropagation()
}
