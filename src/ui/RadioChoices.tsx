import { useId } from 'react'
import css from './Field.module.css'

export interface RadioChoicesProps {
  readonly label: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One answer of several, one below the other; none is chosen while `value` is null. */
export function RadioChoices({ label, value, choices, onChange }: RadioChoicesProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={css['check']}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
