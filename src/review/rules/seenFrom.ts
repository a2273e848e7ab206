import type { Instant, Zone } from '~/story'
import type { Ground } from './types.ts'
import { dayIn, dayName, type DayNumber, placeOf } from './zoneDays.ts'

/** A day on which the story is seen: in its own zone or an edition's, when it is filed or when it is published. */
export interface Seen {
  readonly day: DayNumber
  readonly zone: Zone
  readonly instant: Instant
  readonly when: 'filed' | 'published'
}

const known = new WeakMap<Ground, readonly Seen[]>()
const none: readonly Seen[] = []

/** From where the days of a story are seen, where they are not all the same day; none where they are. */
export function seenFrom(ground: Ground): readonly Seen[] {
  const before = known.get(ground)
  if (before !== undefined) return before
  const all = allOf(ground)
  const seen = new Set(all.map(({ day }) => day)).size < 2 ? none : all
  known.set(ground, seen)
  return seen
}

function allOf({ filedAt, publishAt, zone, house }: Ground): readonly Seen[] {
  const zones = [...new Set([zone, ...house.editions.map((edition) => edition.zone)])]
  const instants = [
    { instant: filedAt, when: 'filed' },
    { instant: publishAt, when: 'published' },
  ] as const
  return instants.flatMap(({ instant, when }) =>
    instant === null
      ? []
      : zones.flatMap((zone) => {
          const day = dayIn(instant, zone)
          return day === null ? [] : [{ day, zone, instant, when }]
        }),
  )
}

/** “Saturday 14 March in London and Sunday 15 March in Jerusalem”: each day once, counted on by `offset`. */
export function toldDays(seen: readonly Seen[], offset: number): string {
  const places = new Set(seen.map(({ zone }) => zone)).size > 1
  const times = new Set(seen.map(({ when }) => when)).size > 1
  const days = seen.filter((one, at) => seen.findIndex(({ day }) => day === one.day) === at)
  return days
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, zone, when }) =>
      [
        dayName(day + offset),
        ...(places ? [`in ${placeOf(zone)}`] : []),
        ...(times ? [`when it is ${when}`] : []),
      ].join(' '),
    )
    .join(' and ')
}
