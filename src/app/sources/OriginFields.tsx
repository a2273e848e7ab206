import { type ReactNode, useId } from 'react'
import css from './sources.module.css'

export interface OriginTextProps {
  readonly label: string
  readonly value: string
  readonly wrong: string | undefined
  readonly onChange: (value: string) => void
}

/** The words of a source, pasted. */
export function OriginText({ label, value, wrong, onChange }: OriginTextProps) {
  const id = useId()
  return (
    <Field id={id} label={label} wrong={wrong}>
      <textarea
        id={id}
        rows={8}
        dir="auto"
        value={value}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}

export interface OriginFileProps {
  /** How the file was read; null while none is. */
  readonly read: string | null
  readonly text: string
  readonly wrong: string | undefined
  readonly onFile: (file: File) => void
}

/** The words of a source, from a file. */
export function OriginFile({ read, text, wrong, onFile }: OriginFileProps) {
  const id = useId()
  return (
    <Field id={id} label="File with its words" wrong={wrong}>
      <input
        id={id}
        type="file"
        accept=".txt,.html,.htm,text/plain,text/html"
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={`${id}-help${wrong === undefined ? '' : ` ${id}-wrong`}`}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) onFile(file)
        }}
      />
      <span id={`${id}-help`}>Text or a web page (.txt, .html), less than 5 MB. No PDF, no Word file.</span>
      <span role="status">{read}</span>
      {read !== null && (
        <blockquote dir="auto" aria-label="How the file begins">
          {text.trim().slice(0, shown)}
        </blockquote>
      )}
    </Field>
  )
}

/** Enough to see whether it is the right file, rightly read. In UTF-16 code units. */
const shown = 300

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly wrong: string | undefined
  readonly children: ReactNode
}

const Field = ({ id, label, wrong, children }: FieldProps) => (
  <div className={css['field']}>
    <label htmlFor={id}>{label}</label>
    {children}
    {wrong !== undefined && (
      <span id={`${id}-wrong`} role="alert" className={css['wrong']}>
        {wrong}
      </span>
    )}
  </div>
)
