import type { LayoutName } from '~/story'
import type { Breach, EditionName } from '../rules/types.ts'

/**
 * What is wrong in a layout of some editions alone (of none: of the page as it was written). It is seen there and nowhere else, so the
 * way to it is that layout; and whoever answers for it answers for these editions.
 */
export function inEditions(breach: Breach, layout: LayoutName, editions: readonly EditionName[]): Breach {
  const ids = editions.map(({ id }) => id).toSorted()
  return {
    ...breach,
    layout,
    editions,
    says: `${named(editions)}: ${breach.says}`,
    on: `${breach.on} ${JSON.stringify(ids)}`,
  }
}

/** As many as are told by name. */
const most = 3

function named(editions: readonly EditionName[]): string {
  const names = editions.map(({ name }) => name)
  const [first = 'As written', ...more] = names
  if (more.length === 0) return first
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more editions`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
