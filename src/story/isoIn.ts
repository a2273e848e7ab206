import { zoneKnown } from './zoneKnown.ts'
import type { Instant, Zone } from './types.ts'

/** The moment in ISO 8601 with the zone's offset: `2016-10-02T21:20:00+03:00`. A zone this machine lacks is read as UTC. */
export function isoIn(at: Instant, zone: Zone): string {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const offset = part['timeZoneName']?.slice('GMT'.length) ?? ''
  const two = (name: string) => (part[name] ?? '').padStart(2, '0')
  const year = (part['year'] ?? '').padStart(4, '0')
  return `${year}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}${offset || 'Z'}`
}

// Making a format costs a thousand times what using it does, and a story has one zone.
const made = new Map<Zone, Intl.DateTimeFormat>()

function formatOf(zone: Zone): Intl.DateTimeFormat {
  const before = made.get(zone)
  if (before !== undefined) return before
  const format = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zoneKnown(zone),
    timeZoneName: 'longOffset',
  })
  made.set(zone, format)
  return format
}
