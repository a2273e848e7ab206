import type { Stretch } from './readQuote.ts'

/** What may end a sentence, with the marks behind it. A stop after one capital or a title, or before a small letter, does not. */
const end =
  /(?:\.(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Drs?|Profs?|Gen|Lt|Col|Maj|Capt|Sgt|Sens?|Reps?|Gov|Rev|St)\.)|[!?…؟।])[”"’»›)\]]*\s+(?=[^\p{Ll}\s])|[。！？][”」』）]*|\n+/gu

/** The sentences of a text, one behind the other: where each starts, and where the next one does. Offsets are UTF-16 code units. */
export function proseSentences(text: string): readonly Stretch[] {
  const ends = [...text.matchAll(end)].map(({ 0: exact, index }) => index + exact.length)
  const cuts = [0, ...ends.filter((at) => at < text.length), text.length]
  return cuts.slice(1).map((end, at) => ({ start: cuts[at] ?? 0, end }))
}
