import type { Verification } from '~/review'
import { Select, TextField } from '~/ui'
import css from './ChainEditor.module.css'
import { verificationWords } from './verificationWords.ts'

export interface VerificationFieldsProps {
  readonly verification: Verification | undefined
  readonly onChange: (verification: Verification | undefined) => void
}

/** How far the words were checked, and how. */
export function VerificationFields({ verification, onChange }: VerificationFieldsProps) {
  const { state, how = '' } = verification ?? {}
  return (
    <div className={css['checked']}>
      <Select
        label="The words are"
        value={state ?? ''}
        options={states}
        onChange={(next) => {
          const known = stateNamed(next)
          onChange(known === undefined ? undefined : withHow(known, how))
        }}
      />
      {state !== undefined && (
        <TextField label={howWords[state]} dir="auto" value={how} onChange={(now) => onChange(withHow(state, now))} />
      )}
    </div>
  )
}

type State = Verification['state']

const howWords = {
  unverified: 'Why not yet',
  'could not verify': 'What was tried',
  corroborated: 'By whom or what',
} satisfies Record<State, string>

const known = ['unverified', 'could not verify', 'corroborated'] as const
const states = [
  { value: '', label: 'Not recorded' },
  ...known.map((state) => ({ value: state, label: verificationWords[state] })),
]

const stateNamed = (name: string): State | undefined => known.find((state) => state === name)

const withHow = (state: State, how: string): Verification => (how.trim() === '' ? { state } : { state, how })
