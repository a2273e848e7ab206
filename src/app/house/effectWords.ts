/** What the rules find in the story at hand, by their level. */
export interface Effect {
  readonly blocks: number
  readonly warnings: number
  readonly hints: number
}

/** Where a story is open, what the rules of a house find in it; null where that cannot be told now. */
export type EffectOf<House> = (house: House) => Promise<Effect | null>

/** What other settings would make of the story at hand: “This story: 3 blocks instead of none, no warnings instead of 3.” */
export function effectWords(now: Effect, then: Effect): string {
  const changed = kinds.filter(({ of }) => now[of] !== then[of])
  if (changed.length === 0) return 'This story: nothing that the rules find would change.'
  const parts = changed.map(({ of, one }) => `${counted(then[of], one)} instead of ${now[of] === 0 ? 'none' : now[of]}`)
  return `This story: ${parts.join(', ')}.`
}

const kinds = [
  { of: 'blocks', one: 'block' },
  { of: 'warnings', one: 'warning' },
  { of: 'hints', one: 'hint' },
] as const

const counted = (count: number, one: string): string => `${count === 0 ? 'no' : count} ${one}${count === 1 ? '' : 's'}`
