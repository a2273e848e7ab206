import { Select } from '~/ui'
import type { PreviewLook } from './look.ts'
import css from './ShowAs.module.css'

// WCAG 1.4.4 asks that a page can be read at 200 %.
const textSizes = ['100', '150', '200'].map((size) => ({ value: size, label: `${size}%` }))

const switches = [
  { name: 'dark', label: 'Dark page' },
  { name: 'together', label: 'Scroll together' },
  { name: 'clickToEdit', label: 'Click to edit' },
] as const

interface ShowAsProps {
  readonly look: PreviewLook
  readonly onChange: (look: PreviewLook) => void
}

export const ShowAs = ({ look, onChange }: ShowAsProps) => (
  <fieldset aria-label="Show as" className={css['choices']}>
    <Select
      label="Reader text size"
      value={String(look.textSize)}
      options={textSizes}
      onChange={(size) => onChange({ ...look, textSize: Number(size) })}
    />
    {switches.map(({ name, label }) => (
      <label key={name} className={css['switch']}>
        {label}
        <input
          type="checkbox"
          role="switch"
          aria-checked={look[name]}
          checked={look[name]}
          onChange={(event) => onChange({ ...look, [name]: event.currentTarget.checked })}
        />
      </label>
    ))}
  </fieldset>
)
