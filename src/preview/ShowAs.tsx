import { Select } from '~/ui'
import css from './ShowAs.module.css'

/** How the previews are shown, and what they do. */
export interface Shown {
  readonly dark: boolean
  /** The reader's text size, in percent. */
  readonly textSize: number
  readonly together: boolean
  readonly clickToEdit: boolean
}

export const shownFirst: Shown = { dark: false, textSize: 100, together: true, clickToEdit: true }

// WCAG 1.4.4 asks that a page can be read at 200 %.
const textSizes = ['100', '150', '200'].map((size) => ({ value: size, label: `${size}%` }))

const switches = [
  { name: 'dark', label: 'Dark page' },
  { name: 'together', label: 'Scroll together' },
  { name: 'clickToEdit', label: 'Click to edit' },
] as const

interface ShowAsProps {
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}

export const ShowAs = ({ shown, onChange }: ShowAsProps) => (
  <fieldset aria-label="Show as" className={css['choices']}>
    <Select
      label="Reader text size"
      value={String(shown.textSize)}
      options={textSizes}
      onChange={(size) => onChange({ ...shown, textSize: Number(size) })}
    />
    {switches.map(({ name, label }) => (
      <label key={name} className={css['switch']}>
        {label}
        <input
          type="checkbox"
          role="switch"
          aria-checked={shown[name]}
          checked={shown[name]}
          onChange={(event) => onChange({ ...shown, [name]: event.currentTarget.checked })}
        />
      </label>
    ))}
  </fieldset>
)
