import { type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { classes } from './classes.ts'
import css from './Field.module.css'

export interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  /** A sentence that says what is wrong and what to do. */
  readonly wrong?: string | undefined
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A field of several lines with its label above, and what is wrong with it below. */
export function TextArea({ label, value, onChange, help, wrong, className, ...rest }: TextAreaProps) {
  const id = useId()
  const described = classes(help !== undefined && `${id}-help`, wrong !== undefined && `${id}-wrong`)
  return (
    <div className={css['field']}>
      <label htmlFor={id}>{label}</label>
      <textarea
        {...rest}
        id={id}
        className={classes(css['box'], className)}
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
