import { letterKind, single } from './letterKind.ts'
import type { Words } from './wordsIn.ts'

/** How many words those from one to another are to a reader: two characters of a script without spaces count as one. */
export function spokenWords({ text, starts }: Words, from: number, to: number): number {
  let halves = 0
  for (let word = from; word < to; word += 1) halves += letterKind(text, starts[word] ?? 0) === single ? 1 : 2
  return halves / 2
}
