import type { House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { isUnnamed } from './isUnnamed.ts'
import { pathsOf } from './pathsOf.ts'

/** Attributions that come from one source in the end, whoever carried them. */
export interface CommonOrigin {
  readonly name: string
  readonly items: readonly ReviewItem[]
  /** Through whom they came, once each; empty where they came straight from it. */
  readonly carriers: readonly string[]
}

/** All attributions that have an origin by it, in the order of the story. One that several said is with each of them. */
export function commonOrigins(items: readonly ReviewItem[], house: House): readonly CommonOrigin[] {
  const found = new Map<string, { readonly items: ReviewItem[]; readonly carriers: Set<string> }>()
  for (const { item, origins, carriers } of pathsOf(items, house)) {
    for (const name of origins) {
      const one = found.get(name) ?? { items: [], carriers: new Set() }
      one.items.push(item)
      for (const carrier of carriers) if (carrier !== name) one.carriers.add(carrier)
      found.set(name, one)
    }
  }
  return [...found].map(([name, one]) => ({ name, items: one.items, carriers: [...one.carriers] }))
}

/**
 * Origins that several attributions lead to through two carriers or more: what looks like two sources is one. Sources that are not
 * named are left out, since two of one description need not be one.
 */
export const hiddenOrigins = (items: readonly ReviewItem[], house: House): readonly CommonOrigin[] =>
  commonOrigins(items, house).filter(
    (one) => one.items.length > 1 && one.carriers.length > 1 && !isUnnamed({ name: one.name }),
  )
