interface Named {
  readonly label: string
  readonly group: string
  /** Other words people have for it. */
  readonly also?: string | undefined
}

/**
 * What somebody means who types part of a name: each word they typed begins a word of it, of its other names or of its
 * group. The name itself counts for more than those, and its beginning for most.
 */
export function meant<C extends Named>(commands: readonly C[], typed: string): readonly C[] {
  const words = wordsIn(typed)
  const weighed = commands.flatMap((command) => {
    const ranks = words.map((word) => rankOf(command, word))
    return ranks.includes(null) ? [] : [{ command, rank: ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }]
  })
  return weighed.toSorted((a, b) => a.rank - b.rank).map(({ command }) => command)
}

function rankOf({ label, also = '', group }: Named, word: string): number | null {
  const begins = (text: string) => wordsIn(text).findIndex((one) => one.startsWith(word))
  const inName = begins(label)
  if (inName !== -1) return inName === 0 ? 0 : 1
  return begins(also) !== -1 ? 2 : begins(group) !== -1 ? 3 : null
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+|[/?.]/gu) ?? []
