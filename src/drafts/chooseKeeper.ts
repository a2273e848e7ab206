import { problemOf } from './problemOf.ts'
import type { Keeper } from './types.ts'

/**
 * The first keeper that answers, tried by listing its shelf; the last one where none does. A browser may refuse its
 * storage already when it is named, so each keeper is made only when it is its turn.
 */
export async function chooseKeeper(
  first: () => Keeper,
  ...others: readonly [...(() => Keeper)[], last: () => Keeper]
): Promise<Keeper> {
  const ways = [first, ...others]
  for (const way of ways.slice(0, -1)) {
    const keeper = made(way)
    if (keeper !== null && (await keeper.list({ limit: 1 })).kind === 'shelf') return keeper
  }
  return (ways.at(-1) ?? first)()
}

function made(way: () => Keeper): Keeper | null {
  try {
    return way()
  } catch (trouble) {
    if (problemOf(trouble) === null) throw trouble
    return null
  }
}
