/** Numbers that are the same in every run (mulberry32), from 0 to below 1. */
export function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let one = Math.imul(state ^ (state >>> 15), 1 | state)
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one
    return ((one ^ (one >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = ['ba', 'der', 'kin', 'lo', 'mar', 'ne', 'por', 'ris', 'sta', 'tun', 've', 'wil', 'é', 'gra', 'son']
const frequent = 'the of to and a in that is was for it with on as by at from his they said be not are this'.split(' ')

/** Words as prose has them: some in every sentence, most of them rarely. */
export function proseOf(words: number, seed: number): string {
  const dice = createDice(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(dice() * list.length)]
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(dice() * 4) }, () => pick(syllables)).join(''),
  )
  const parts: string[] = []
  for (let word = 0; word < words; word += 1) {
    const one = dice() < 0.45 ? pick(frequent) : vocabulary[Math.floor(dice() ** 3 * vocabulary.length)]
    const turn = dice()
    parts.push(`${one}${turn < 0.05 ? '. ' : turn < 0.1 ? ', ' : turn < 0.11 ? '’s ' : turn < 0.12 ? '.\n\n' : ' '}`)
  }
  return parts.join('')
}

/** Quotes of 10 to 40 words: six of ten as an origin has them, two with a word changed, two that no origin has. */
export function quotesFrom(texts: readonly string[], count: number, seed: number): readonly string[] {
  const dice = createDice(seed)
  const elsewhere = proseOf(5000, seed + 1)
  return Array.from({ length: count }, (_, at) => {
    const text = at % 10 < 8 ? (texts[at % texts.length] ?? '') : elsewhere
    const words = text.split(' ')
    const from = Math.floor(dice() * (words.length - 41))
    const quote = words.slice(from, from + 10 + Math.floor(dice() * 31))
    if (at % 10 >= 6 && at % 10 < 8) quote[5] = 'liberated'
    return `“${quote.join(' ').replaceAll('’', "'")}”`
  })
}
