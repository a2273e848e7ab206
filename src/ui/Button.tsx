import type { ButtonHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'
import css from './Button.module.css'

export type ButtonVariant = 'plain' | 'stet' | 'query' | 'gate' | 'quiet'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly variant?: ButtonVariant
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. `stet` is the main act of a place, `query` asks, `gate` is dashed while something stands in the way. */
export const Button = ({ variant = 'plain', className, ...rest }: ButtonProps) => (
  <button type="button" className={classes(css['button'], css[variant], className)} {...rest} />
)
