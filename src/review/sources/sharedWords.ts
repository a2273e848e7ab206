/** So many words in a row are no coincidence. */
const run = 5

/**
 * The stretches of a text that run word for word with other words, as the text has them; marks and letter case are
 * ignored. Five words in a row are enough, or all of the words where they are fewer.
 */
export function sharedWords(text: string, words: string): readonly string[] {
  const wanted = wordsIn(words)
  const length = Math.min(run, wanted.length)
  if (length === 0) return []
  const runs = new Set(wanted.slice(0, wanted.length - length + 1).map((_, at) => keyAt(wanted, at, length)))
  const here = wordsIn(text)
  const found: { start: number; end: number }[] = []
  for (let at = 0; at + length <= here.length; at++) {
    const [first, last] = [here[at], here[at + length - 1]]
    if (first === undefined || last === undefined || !runs.has(keyAt(here, at, length))) continue
    const before = found.at(-1)
    if (before !== undefined && first.start <= before.end) before.end = last.end
    else found.push({ start: first.start, end: last.end })
  }
  return found.map(({ start, end }) => text.slice(start, end))
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word: word.replace(/’/g, "'").toLowerCase(),
    start: index,
    end: index + word.length,
  }))

const keyAt = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')
