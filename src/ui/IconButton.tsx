import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import css from './IconButton.module.css'
import { writtenKeys } from './writtenKeys.ts'

export interface IconButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'aria-label' | 'title'> {
  /** Its name, which is its tooltip too. */
  readonly label: string
  /** Shown in the tooltip after the name, such as `Ctrl K`. */
  readonly keys?: string
  readonly icon: LucideIcon
  readonly size?: number
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with a picture for its words: 30 px, and 44 on a phone. */
export const IconButton = ({ label, keys, icon, size = 16, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={keys === undefined ? label : `${label} (${writtenKeys(keys)})`}
    className={classes(css['iconButton'], className)}
    {...rest}
  >
    <Icon of={icon} size={size} />
  </button>
)
