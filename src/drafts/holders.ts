import type { Instant } from '~/story'

/** The window that holds something, and what it knows of others. */
export interface Holder {
  readonly id: string
  /** Whether a window that held something at that time is still open: then it goes on with it itself. */
  readonly isAlive: (id: string, heldAt: Instant) => Promise<boolean>
}

/** Begins the name under which what cannot be gone on with is held; no window is called so. */
const aside = 'aside:'

export const asideOf = (first: string): string => `${aside}${first}`

export const isAside = (whose: string): boolean => whose.startsWith(aside)

const between = ' for '

/** The name under which a window holds for another, beside what it holds itself. */
export const slotOf = (owner: string, whose: string): string => `${owner}${between}${whose.split(between).at(-1) ?? ''}`

/** The window that goes on with what is held under a name, if it is still there. */
export const ownerOf = (whose: string): string => whose.split(between)[0] ?? ''
