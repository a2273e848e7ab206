import type { ReactNode } from 'react'
import css from './Field.module.css'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A box to tick; its children are its name. */
export const Checkbox = ({ children, checked, onChange }: CheckboxProps) => (
  <label className={css['check']}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{children}</span>
  </label>
)
