/** How alike two texts are: the words they share over all their words (Dice), from 0 to 1. */
export function resemblance(a: string, b: string): number {
  if (a === b) return 1
  const left = wordsIn(a)
  const right = wordsIn(b)
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared++
    counts.set(word, count - 1)
  }
  const all = left.length + right.length
  return all === 0 ? 0 : (2 * shared) / all
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
