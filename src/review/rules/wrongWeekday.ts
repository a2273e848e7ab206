import type { Passage } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { type Dated, datesIn, weekdayLike } from './datesIn.ts'
import { daysApart } from './daysApart.ts'
import { type DayWords, dayWordsOf } from './dayWords.ts'
import { forReaders, isOwn } from './ownWords.ts'
import type { Breach, Ground, PartRule } from './types.ts'
import { dayIn, dayName, dayOf, weekdayOf, yearOf } from './zoneDays.ts'

export const wrongWeekday: PartRule = {
  id: 'wrong-weekday',
  why: 'A day is a day only where readers and the event share it: give the zone with the clock, the date with the day (AP style on times).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart(part, ground) {
    const words = dayWordsOf(ground.language)
    if (words === null) return []
    return forReaders(part).flatMap((passage) => {
      const dates = datesIn(passage.text, words)
      return [
        ...dates.flatMap((dated) => wrongIn(passage, dated, words, ground)),
        ...daysApart(passage, dates, words, ground),
      ]
    })
  },
}

/** A weekday that is not the one of its date. */
function wrongIn(passage: Passage, dated: Dated, words: DayWords, ground: Ground): readonly Breach[] {
  const { start, end, day, month, year } = dated
  const known = year ?? yearNear(passage.text, dated, ground)
  if (known === null || known < firstYear || !isOwn(passage, start, end)) return []
  const date = dayOf(known, month, day)
  const found = passage.text.slice(start, end)
  const anchor = anchorAt(passage, start, end)
  const at = { block: passage.place.block, anchor, on: dated.exact }
  if (!exists(known, month, day)) return [{ ...at, says: `There is no such day as “${dated.exact}”. Check the date.` }]
  if (weekdayOf(date) === dated.weekday) return []
  const right = weekdayLike(found, weekdayOf(date), words)
  const says = `${dayName(date).replace(/^\S+ /, '')} ${known} is a ${dayName(date).split(' ')[0] ?? ''}, not a ${found}. Check which of the two is wrong.`
  return [
    year === null
      ? { ...at, says }
      : { ...at, says, repair: { kind: 'words', label: `Write ${right}`, anchor, words: right } },
  ]
}

/** Before it, dates were told by another calendar. */
const firstYear = 1583

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const otherYear = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|year|jahr|année|\ban |\baño|\bano|\banno|\bjaar|\bår\b/iu

/** The year of a date that names none: the one nearest to the story's time, unless the text speaks of other years. */
function yearNear(text: string, { day, month }: Dated, { filedAt, publishAt, zone }: Ground): number | null {
  const instant = publishAt ?? filedAt
  const today = instant === null ? null : dayIn(instant, zone)
  if (today === null || otherYear.test(text)) return null
  const year = yearOf(today)
  const years = [year - 1, year, year + 1].toSorted(
    (a, b) => Math.abs(dayOf(a, month, day) - today) - Math.abs(dayOf(b, month, day) - today),
  )
  return years[0] ?? null
}
