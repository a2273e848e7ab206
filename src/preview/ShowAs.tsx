import type { ReactNode } from 'react'
import { Select } from '~/ui'
import type { PreviewLook } from './look.ts'
import { overlayChoices } from './overlays/overlayChoices.ts'
import css from './ShowAs.module.css'
import { stresses } from './stress/stresses.ts'
import { Switch } from './Switch.tsx'
import { toggled } from './toggled.ts'
import { useMedia } from './useMedia.ts'

// WCAG 1.4.4 asks that a page can be read at 200 %.
const textSizes = ['100', '150', '200'].map((size) => ({ value: size, label: `${size}%` }))

const switches = [
  { name: 'dark', label: 'Dark page' },
  { name: 'together', label: 'Scroll together' },
  { name: 'clickToEdit', label: 'Click to edit' },
] as const

interface ShowAsProps {
  readonly look: PreviewLook
  /** Where the edition is chosen. */
  readonly editions: ReactNode
  /** Where the version is chosen that the page is compared with. */
  readonly versions: ReactNode
  readonly canShowBefore: boolean
  readonly onChange: (look: PreviewLook) => void
}

/** How the page is shown, what it is put through, and what is drawn above it. */
export function ShowAs({ look, editions, versions, canShowBefore, onChange }: ShowAsProps) {
  const narrow = useMedia('(max-width: 760px)')
  return (
    <>
      <fieldset aria-label="Show as" className={css['choices']}>
        {editions}
        <Select
          label="Reader text size"
          value={String(look.textSize)}
          options={textSizes}
          onChange={(size) => onChange({ ...look, textSize: Number(size) })}
        />
        {versions}
        {canShowBefore && (
          <Switch label="Show before" isOn={look.before} onChange={(before) => onChange({ ...look, before })} />
        )}
        {switches.map(({ name, label }) => (
          <Switch key={name} label={label} isOn={look[name]} onChange={(isOn) => onChange({ ...look, [name]: isOn })} />
        ))}
      </fieldset>
      {/* On a phone the page has the room, until they are asked for. */}
      <details className={css['more']} open={!narrow}>
        <summary>Stress and overlays</summary>
        <fieldset aria-label="Stress" className={css['choices']}>
          {stresses.map(({ name, label }) => (
            <Switch
              key={name}
              label={label}
              isOn={look.stress.includes(name)}
              onChange={() => onChange({ ...look, stress: toggled(look.stress, name) })}
            />
          ))}
        </fieldset>
        <fieldset aria-label="Overlays" className={css['choices']}>
          {overlayChoices.map(({ name, label }) => (
            <Switch
              key={name}
              label={label}
              isOn={look.overlays.includes(name)}
              onChange={() => onChange({ ...look, overlays: toggled(look.overlays, name) })}
            />
          ))}
        </fieldset>
      </details>
    </>
  )
}
