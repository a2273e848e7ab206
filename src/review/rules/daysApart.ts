import type { Passage } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { type Dated, weekdayNamed } from './datesIn.ts'
import type { DayWords } from './dayWords.ts'
import { isOwn } from './ownWords.ts'
import { type Seen, seenFrom, toldDays } from './seenFrom.ts'
import type { Breach, Ground } from './types.ts'
import { weekdayOf } from './zoneDays.ts'

/**
 * “Today”, “Saturday” and their like, where they are not the same day in the story's zone, in every edition's, and at the
 * hours of filing and of publishing. A weekday that stands with its date says which one it is.
 */
export function daysApart(
  passage: Passage,
  dates: readonly Dated[],
  words: DayWords,
  ground: Ground,
): readonly Breach[] {
  const seen = seenFrom(ground)
  if (seen.length === 0) return []
  const { text, place } = passage
  return [...text.matchAll(formOf(words))].flatMap(({ 0: found, index: start }) => {
    const end = start + found.length
    const said = saidOf(found, words, seen)
    if (said === null || isName(text, start, found, words) || dates.some((dated) => dated.start === start)) return []
    if (!isOwn(passage, start, end)) return []
    const says = `“${found}” ${said}. Give the date, or the place whose day it is.`
    return [{ block: place.block, anchor: anchorAt(passage, start, end), says, on: found }]
  })
}

const sayings = new WeakMap<readonly Seen[], Map<string, string | null>>()

/** The same word says the same all over a story. */
function saidOf(found: string, words: DayWords, seen: readonly Seen[]): string | null {
  const known = sayings.get(seen) ?? new Map<string, string | null>()
  sayings.set(seen, known)
  const word = curly(found)
  const before = known.get(word)
  if (before !== undefined) return before
  const said = saidFrom(word, words, seen)
  known.set(word, said)
  return said
}

/** What a word comes to, where that is not the same for all; null where it is. */
function saidFrom(word: string, words: DayWords, seen: readonly Seen[]): string | null {
  const offset = words.relative.get(word)
  if (offset !== undefined) return `is ${toldDays(seen, offset)}`
  const weekday = weekdayNamed(word, words)
  // The hour of publishing makes no other day of a Saturday; a zone may.
  const apart = seen.filter((one) => seen.some(({ when, day }) => when === one.when && weekdayOf(day) === weekday))
  return new Set(apart.map(({ day }) => day)).size < 2 ? null : `is not one day for all: it is ${toldDays(apart, 0)}`
}

const festivals = /\b(?:Black|Good|Bloody|Easter|Palm|Ash|Cyber|Super|Whit|Maundy|Shrove|Fat|Holy) $/u
const papers = /^ (?:Times|Telegraph|Mail|Mirror|Express|World|Post|People|Star|Sun|Night|Mass)\b/u

/** Words that belong to a name: Black Friday, the Sunday Times, USA Today, Plácido Domingo. */
function isName(text: string, start: number, found: string, words: DayWords): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  if (festivals.test(before) || papers.test(text.slice(start + found.length))) return true
  const isSmall = words.relative.has(curly(found)) || /^\p{Ll}/u.test(words.weekdays[0]?.[0] ?? '')
  return isSmall && /^\p{Lu}/u.test(found) && !/(?:^|[.!?:;–—\n“"«(]\s*)$/u.test(before)
}

const curly = (found: string): string => found.toLowerCase().replaceAll("'", '’').replace(/\s+/gu, ' ')

const known = new WeakMap<DayWords, RegExp>()

function formOf(words: DayWords): RegExp {
  const before = known.get(words)
  if (before !== undefined) return before
  // No abbreviations: a bare “Sun” is as well the one in the sky.
  const names = words.weekdays.flat().filter((form) => form.length >= 5)
  const all = [...words.relative.keys(), ...names].toSorted((a, b) => b.length - a.length)
  const pattern = all.map((one) => one.replaceAll('’', "[’']").replaceAll(' ', String.raw`\s+`)).join('|')
  const form = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${pattern})(?![\p{L}\p{N}])`, 'giu')
  known.set(words, form)
  return form
}
