import { creditOf, type House } from '~/story'

const tables = new WeakMap<House, ReadonlyMap<string, string>>()

/** The house's own spelling of an agency, or null where it does not know the name. */
export const agencyNamed = (name: string, house: House): string | null =>
  tableOf(house).get(name.trim().toLowerCase()) ?? null

/**
 * Names between slashes, agencies in the house's spelling, put together by its pattern: “Jane Doe/REUTERS” is
 * “Jane Doe/Reuters”. A house without a pattern leaves them in the order they came.
 */
export function houseCredit(credit: string, house: House): string {
  const parts = credit
    .split('/')
    .map((part) => part.trim().replace(/[.,;]$/, ''))
    .filter((part) => part !== '')
    .map((part) => ({ part, agency: agencyNamed(part, house) }))
  if (house.creditPattern === undefined) return parts.map(({ part, agency }) => agency ?? part).join('/')
  const creator = parts.flatMap(({ part, agency }) => (agency === null ? [part] : [])).join('/')
  return creditOf({ creator, agency: parts.flatMap(({ agency }) => agency ?? []).join('/') }, house)
}

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
