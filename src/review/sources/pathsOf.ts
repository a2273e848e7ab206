import type { ChainRole, House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { createNaming, type Naming } from './createNaming.ts'
import { distanceOf } from './distanceOf.ts'
import { carriersIn, originsOf } from './originOf.ts'

/** How the words of an item came, with one name for each source. */
export interface Path {
  readonly item: ReviewItem
  /** Whom they come from in the end; several where several said it, none where nobody is named. */
  readonly origins: readonly string[]
  readonly carriers: readonly string[]
  /** Everybody in the chain who has a name. */
  readonly steps: readonly { readonly role: ChainRole; readonly name: string }[]
  readonly distance: number | null
}

const known = new WeakMap<readonly ReviewItem[], { readonly house: House; readonly paths: readonly Path[] }>()
const knownPaths = new WeakMap<ReviewItem, { readonly by: Naming; readonly path: Path }>()

/** The paths of all items of a story, in their order: what one source is can only be told among all of them. */
export function pathsOf(items: readonly ReviewItem[], house: House): readonly Path[] {
  const before = known.get(items)
  if (before?.house === house) return before.paths
  const by = namingOf(items, house)
  const paths = items.map((item) => {
    const one = knownPaths.get(item)
    if (one?.by === by) return one.path
    const path = pathOf(item, house, by)
    knownPaths.set(item, { by, path })
    return path
  })
  known.set(items, { house, paths })
  return paths
}

const namings = new WeakMap<House, { readonly names: string; readonly naming: Naming }>()

/** The same for as long as a story has the same names in it: most edits touch none. */
function namingOf(items: readonly ReviewItem[], house: House): Naming {
  const names = new Set<string>()
  for (const { wording } of items) for (const { name } of wording.chain) names.add(name)
  const key = [...names].join('\0')
  const before = namings.get(house)
  if (before?.names === key) return before.naming
  const naming = createNaming(names, house)
  namings.set(house, { names: key, naming })
  return naming
}

function pathOf(item: ReviewItem, house: House, nameOf: Naming): Path {
  const { chain } = item.wording
  const named = (links: readonly { readonly name: string }[]) => [
    ...new Set(links.filter(({ name }) => name.trim() !== '').map(({ name }) => nameOf(name))),
  ]
  return {
    item,
    origins: named(originsOf(chain)),
    carriers: named(carriersIn(chain)).filter((name) => name !== house.name),
    steps: chain.filter(({ name }) => name.trim() !== '').map(({ role, name }) => ({ role, name: nameOf(name) })),
    distance: distanceOf(chain, house),
  }
}
