import type { Entry } from './types.ts'

/** Whether entries are those before, in their order, and perhaps more. */
export function beginsWith(entries: readonly Entry[], before: readonly Entry[]): boolean {
  // By number, and the objects first: what is held after hours is thousands, the same objects mostly, and this is asked four times a second.
  for (let at = 0; at < before.length; at++) {
    if (entries[at] !== before[at] && entries[at]?.id !== before[at]?.id) return false
  }
  return true
}
