import { type InputHTMLAttributes, type Ref, useId } from 'react'
import { classes } from './classes.ts'
import css from './Field.module.css'

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  /** A sentence that says what is wrong and what to do. */
  readonly wrong?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** A field of one line with its label above, and what is wrong with it below. */
export function TextField({ label, value, onChange, help, wrong, className, ...rest }: TextFieldProps) {
  const id = useId()
  const described = classes(help !== undefined && `${id}-help`, wrong !== undefined && `${id}-wrong`)
  return (
    <div className={classes(css['field'], className)}>
      <label htmlFor={id}>{label}</label>
      <input
        type="text"
        {...rest}
        id={id}
        className={css['box']}
        value={value}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {help !== undefined && (
        <span id={`${id}-help`} className={css['help']}>
          {help}
        </span>
      )}
      {wrong !== undefined && (
        <span id={`${id}-wrong`} className={css['wrong']}>
          {wrong}
        </span>
      )}
    </div>
  )
}
