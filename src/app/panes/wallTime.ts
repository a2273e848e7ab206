import type { Instant, Zone } from '~/story'
import type { TemporalWorld } from './temporal.ts'

/** A date and a time as a wall clock in some zone shows them: `2016-10-02` and `21:20`. */
export interface WallTime {
  readonly date: string
  readonly time: string
}

/** What a wall clock in the zone shows at an instant. */
export function wallTimeIn(world: TemporalWorld, at: Instant, zone: Zone): WallTime {
  const there = world.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) }
}

/**
 * The instant at which a wall clock in the zone shows this; null when it is not a date and a time.
 * An hour that clocks skip counts from before the change, one that they repeat means the first
 * (`compatible`, as Temporal and RFC 5545 have it).
 */
export function instantOf(world: TemporalWorld, { date, time }: WallTime, zone: Zone): Instant | null {
  try {
    const there = world.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    return there.epochMilliseconds as Instant // milliseconds since the epoch, as an Instant is
  } catch (trouble) {
    if (trouble instanceof RangeError) return null
    throw trouble
  }
}
