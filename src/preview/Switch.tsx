import css from './ShowAs.module.css'

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Something of the preview that is on or off. */
export const Switch = ({ label, isOn, onChange }: SwitchProps) => (
  <label className={css['switch']}>
    {label}
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  </label>
)
