import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { classes } from './classes.ts'
import css from './Field.module.css'
import { Icon } from './Icon.tsx'
import own from './Select.module.css'

export interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One choice of a known list. The platform's own control, so that a phone offers its wheel. */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <div className={own['row']}>
        <select
          id={id}
          className={classes(css['box'], own['select'])}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </div>
    </div>
  )
}
