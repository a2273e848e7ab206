import { writtenKeys } from './writtenKeys.ts'
import css from './Kbd.module.css'

/** A key as it is printed. A hint for the eye: the name of its control does without it. */
export const Kbd = ({ children }: { children: string }) => (
  <kbd className={css['kbd']} aria-hidden>
    {writtenKeys(children)}
  </kbd>
)
