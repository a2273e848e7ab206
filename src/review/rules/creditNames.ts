import type { House } from '~/story'

/** A name in a credit, and where it stands there, in UTF-16 code units. */
export interface CreditName {
  readonly name: string
  readonly start: number
}

const label =
  /^(?:(?:file |handout |pool )?(?:photo(?:graph|graphy|graphie)?s?|pictures?|images?|credits?|courtesy|copyright|foto(?:grafía|grafia)?|bild|imagen|immagine|imagem)(?:\s*[:©]\s*|\s+(?:by|of|von|par|por|di|av|door)\s*:?\s+)|©\s*|\(c\)\s*)+/iu
const joint = /\s*[/|·•()[\]]\s*|,\s+|\s+(?:via|for|–|—|-|and|et|und|y|e)\s+/giu

/** The names in a credit, as “Ann Lee/Reuters”, “Ann Lee via AP”, “Photo: Reuters” join them. */
export function creditNames(credit: string): readonly CreditName[] {
  const names: CreditName[] = []
  let from = 0
  const add = (to: number) => {
    const words = credit.slice(from, to)
    const begun = words.trimStart().replace(label, '')
    const name = begun.trimEnd().replace(/[.,;:]$/, '')
    if (/\p{L}/u.test(name)) names.push({ name, start: from + words.trimEnd().length - begun.trimEnd().length })
  }
  for (const { 0: found, index } of credit.matchAll(joint)) {
    add(index)
    from = index + found.length
  }
  add(credit.length)
  return names
}

/** Who may be credited in a house: itself, its agencies, its sources. */
export interface CreditTable {
  readonly isKnown: (name: string) => boolean
  /** The agency that a name is a slip of the pen for: one letter off, or in the house's table so. */
  readonly meant: (name: string) => string | null
}

const tables = new WeakMap<House, CreditTable>()

/** Null where the house has no agencies: then nothing can be said of a credit. */
export function creditTableOf(house: House): CreditTable | null {
  if (house.agencies.length === 0) return null
  const before = tables.get(house)
  if (before !== undefined) return before
  const table = tableOf(house)
  tables.set(house, table)
  return table
}

function tableOf(house: House): CreditTable {
  const ways = new Map<string, string>()
  for (const { name, spellings } of [...house.sources, { name: house.name, spellings: [] }, ...house.agencies]) {
    for (const way of [...spellings, name]) ways.set(folded(way), name)
  }
  const agencies = new Set(house.agencies.map(({ name }) => name))
  const known = (name: string) => ways.get(folded(name)) ?? ways.get(folded(name.replace(wireWord, '')))
  return {
    isKnown: (name) => known(name) !== undefined,
    meant(name) {
      const way = folded(name)
      const listed = ways.get(way)
      if (listed !== undefined) return folded(listed) !== way && isSlip(way, folded(listed)) ? listed : null
      if (known(name) !== undefined) return null
      const near = [...ways].find(([other, meant]) => agencies.has(meant) && isSlip(way, other))
      return near?.[1] ?? null
    },
  }
}

/** “AP Photo”, “Reuters Pictures”. */
const wireWord = /\s+(?:photos?|pictures?|images?|pool|handout)$/iu

/** Letter case, stops and spaces tell no agency from another. */
const folded = (name: string): string => name.toLowerCase().replace(/[\s.-]/g, '')

/** Names so short are one letter from too many others. */
const shortest = 5

/** Whether one letter more, less or other, or two neighbours exchanged, make one name of the other. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const left = a.slice(from, a.length - end)
  const right = b.slice(from, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && left[0] === right[1] && left[1] === right[0]
}
