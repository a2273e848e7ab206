import type { DayWords } from './dayWords.ts'

/** A weekday with its date: “Saturday 14 March 2026”. Offsets are UTF-16 code units of the text. */
export interface Dated {
  /** The weekday's own words. */
  readonly start: number
  readonly end: number
  /** Sunday is 0. */
  readonly weekday: number
  readonly day: number
  readonly month: number
  /** Null where the text leaves it out. */
  readonly year: number | null
  /** All of it, as written. */
  readonly exact: string
}

/** The weekdays of a text that stand with a date. */
export function datesIn(text: string, words: DayWords): readonly Dated[] {
  if (!/\d/.test(text)) return []
  return formsOf(words).flatMap((form) => [...text.matchAll(form)].flatMap((match) => datedIn(match, words)))
}

/** The weekday as the language writes it, in the form and the letter case of another one. */
export function weekdayLike(found: string, weekday: number, words: DayWords): string {
  const lower = found.toLowerCase()
  const form = words.weekdays
    .flatMap((forms) => forms.findIndex((one) => one.toLowerCase() === lower))
    .find((at) => at >= 0)
  const forms = words.weekdays[weekday] ?? []
  const right = forms[form ?? 0] ?? forms.at(-1) ?? found
  if (found === found.toUpperCase()) return right.toUpperCase()
  return found.charAt(0) === found.charAt(0).toUpperCase() ? right.charAt(0).toUpperCase() + right.slice(1) : right
}

export const weekdayNamed = (found: string, { weekdays }: DayWords): number =>
  weekdays.findIndex((forms) => forms.some((form) => form.toLowerCase() === found.toLowerCase()))

function datedIn({ 0: exact, index: start, groups }: RegExpMatchArray, words: DayWords): readonly Dated[] {
  const found = groups?.['weekday'] ?? ''
  const { day, month, year } = groups ?? {}
  // “The sun 14 May …”: an abbreviation is one with a capital alone.
  if (start === undefined || day === undefined || month === undefined || isWord(found)) return []
  const numbers = { day: Number(day), month: words.months.get(month.toLowerCase()) ?? Number(month) }
  // Nobody can tell 3/4 from 4/3.
  if (exact.includes('/') && numbers.day <= 12 && numbers.month <= 12) return []
  return [
    {
      start,
      end: start + found.length,
      weekday: weekdayNamed(found, words),
      ...(exact.includes('/') && numbers.month > 12 ? { day: numbers.month, month: numbers.day } : numbers),
      year: year === undefined ? null : Number(year),
      exact,
    },
  ]
}

const isWord = (found: string): boolean => found.length < 6 && /^(?:sun|sat|wed)$/.test(found)

const known = new WeakMap<DayWords, readonly RegExp[]>()

function formsOf(words: DayWords): readonly RegExp[] {
  const before = known.get(words)
  if (before !== undefined) return before
  const weekday = String.raw`(?<![\p{L}\p{N}])(?<weekday>${words.weekdays.flat().toSorted(longestFirst).join('|')})(?!\p{L})\.?`
  const gap = String.raw`[,\s(]+(?:(?:the|den|dem|de|el|le|il|dia)\s+)?`
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.|:e)?`
  const month = String.raw`(?<month>${[...words.months.keys()].toSorted(longestFirst).join('|')})(?!\p{L})\.?`
  const year = String.raw`(?:,?\s+(?:del?\s+)?(?<year>\d{4})(?![\d%]))?`
  const forms = [
    String.raw`${weekday}${gap}${day}\s*(?:(?:of|del?)\s+)?${month}${year}`,
    String.raw`${weekday}${gap}${month}\s+${day}(?!\d)${year}`,
    String.raw`${weekday}${gap}(?<day>\d{1,2})(?<mark>[./])(?<month>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)`,
    String.raw`${weekday}${gap}(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)`,
  ].map((form) => new RegExp(form, 'giu'))
  known.set(words, forms)
  return forms
}

/** So that “Sunday” is never read as “Sun”. */
const longestFirst = (a: string, b: string): number => b.length - a.length
