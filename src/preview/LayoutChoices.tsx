import { Monitor, MonitorSmartphone, Smartphone } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '~/ui'
import css from './LayoutChoices.module.css'

const layoutChoices = [
  { value: 'both', label: 'Desktop and phone', icon: MonitorSmartphone },
  { value: 'desktop', label: 'Desktop', icon: Monitor },
  { value: 'phone', label: 'Phone', icon: Smartphone },
] as const
export type LayoutChoice = (typeof layoutChoices)[number]['value']

interface LayoutChoicesProps {
  readonly value: LayoutChoice
  /** Where there is room for one frame only. */
  readonly one: boolean
  readonly onChange: (layout: LayoutChoice) => void
}

/** Which layouts of the page are on the stage. */
export function LayoutChoices({ value, one, onChange }: LayoutChoicesProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label="Layouts" className={css['choices']}>
      {layoutChoices
        .filter((choice) => !one || choice.value !== 'both')
        .map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <Icon of={choice.icon} />
            {choice.label}
          </label>
        ))}
    </div>
  )
}
