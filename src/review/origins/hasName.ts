import { occurrencesIn } from './occurrencesOf.ts'
import { wordsIn } from './wordsIn.ts'

/** Whether a text has a name in it, word for word, typography ignored. A name without words is in no text. */
export function hasName(text: string, name: string): boolean {
  const words = wordsIn(name)
  return words.count > 0 && occurrencesIn(words, { from: 0, to: words.count }, wordsIn(text)).length > 0
}
