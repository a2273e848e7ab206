import { startHash } from '~/base'
import type { Entry } from './types.ts'

/** No entry nests deeper; what does comes from a hostile file. */
const deepest = 200

/** An entry with its sum, whatever sum it had. */
export const summed = (entry: Entry): Entry => ({ ...entry, sum: sumOf(entry) })

/**
 * The sum of all that an entry says. Keys count in the order of the alphabet: a store that keeps an entry in parts may give
 * them back in another order than it was given them. What is undefined is not there, as in JSON.
 */
export function sumOf(entry: Entry): string {
  const { add, end } = startHash()
  const visit = (value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      // With its length, or two neighbours could lend each other letters.
      add(`"${value.length}:`)
      add(value)
    } else if (typeof value !== 'object' || value === null) add(`${JSON.stringify(value ?? null)},`)
    else if (depth > deepest) add('…')
    else if (Array.isArray(value)) {
      add(`[${value.length}:`)
      for (const one of value) visit(one, depth + 1)
    } else {
      const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
      add(`{${pairs.length}:`)
      for (const [key, one] of pairs.sort(([before], [after]) => (before < after ? -1 : 1))) {
        visit(key, depth)
        visit(one, depth + 1)
      }
    }
  }
  visit({ ...entry, sum: undefined }, 0)
  return end()
}
