import { problemOf } from './problemOf.ts'
import type { Keeper } from './types.ts'

type Way = () => Keeper | Promise<Keeper>

/**
 * The first keeper that answers, tried by listing its shelf; the last one where none does. A browser may refuse its
 * storage already when it is named, so each keeper is made, and its code fetched, only when it is its turn.
 */
export async function chooseKeeper(first: Way, ...others: readonly [...Way[], last: Way]): Promise<Keeper> {
  const ways = [first, ...others]
  for (const way of ways.slice(0, -1)) {
    const keeper = await made(way)
    if (keeper !== null && (await keeper.list({ limit: 1 })).kind === 'shelf') return keeper
  }
  return (ways.at(-1) ?? first)()
}

async function made(way: Way): Promise<Keeper | null> {
  try {
    return await way()
  } catch (trouble) {
    if (problemOf(trouble) === null) throw trouble
    return null
  }
}
