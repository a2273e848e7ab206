import type { Zone } from './types.ts'

/** The zone as `Intl` calls it; UTC where this machine has no such zone. */
export function zoneKnown(zone: Zone): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch (trouble) {
    if (trouble instanceof RangeError) return 'UTC'
    throw trouble
  }
}
