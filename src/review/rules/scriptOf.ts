const scripts = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
] as const

/** The script that most of a text is in, by ISO 15924; null where it has no letter of those in the table. */
export function scriptOf(text: string): string | null {
  if (/^[\p{ASCII}“”‘’–—…]*$/u.test(text)) return /[a-z]/i.test(text) ? 'Latn' : null
  const counts = scripts.map(([name, letters]) => ({ name, count: text.match(letters)?.length ?? 0 }))
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best))
  return most.count === 0 ? null : most.name
}
