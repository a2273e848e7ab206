import type { Instant, Zone } from '~/story'

/** A time of day with its place, as in "21:20 Israel Time": `shortGeneric` names the place where `short` says GMT+3. */
export const placeTime = (at: Instant, zone: Zone, language: string): string =>
  new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'shortGeneric',
  }).format(at)
