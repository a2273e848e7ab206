import type { House } from '~/story'

const tables = new WeakMap<House, ReadonlyMap<string, string>>()

/** The house's own spelling of an agency, or null where it does not know the name. */
export const agencyNamed = (name: string, house: House): string | null =>
  tableOf(house).get(name.trim().toLowerCase()) ?? null

/** Names between slashes, agencies in the house's spelling: “Jane Doe/REUTERS” is “Jane Doe/Reuters”. */
export const houseCredit = (credit: string, house: House): string =>
  credit
    .split('/')
    .map((part) => part.trim().replace(/[.,;]$/, ''))
    .filter((part) => part !== '')
    .map((part) => agencyNamed(part, house) ?? part)
    .join('/')

function tableOf(house: House): ReadonlyMap<string, string> {
  const before = tables.get(house)
  if (before !== undefined) return before
  const table = new Map(
    house.agencies.flatMap(({ name, spellings }) =>
      [...spellings, name].map((way) => [way.toLowerCase(), name] as const),
    ),
  )
  tables.set(house, table)
  return table
}
