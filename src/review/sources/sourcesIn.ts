import { type ChainRole, chainRoles, type House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { pathsOf } from './pathsOf.ts'

/** A source of a story, with how much of the story comes through it. */
export interface StorySource {
  readonly name: string
  /** How many attributions have it in their chain. */
  readonly count: number
  /** What it does in them, in the order from mouth to page. */
  readonly roles: readonly ChainRole[]
}

/** Every source of a story under one name, the one with the most attributions first; equals as the story has them. */
export function sourcesIn(items: readonly ReviewItem[], house: House): readonly StorySource[] {
  const found = new Map<string, { readonly items: Set<ReviewItem>; readonly roles: Set<ChainRole> }>()
  for (const { item, steps } of pathsOf(items, house)) {
    for (const { name, role } of steps) {
      const one = found.get(name) ?? { items: new Set(), roles: new Set() }
      one.items.add(item)
      one.roles.add(role)
      found.set(name, one)
    }
  }
  return [...found]
    .map(([name, one]) => ({ name, count: one.items.size, roles: chainRoles.filter((role) => one.roles.has(role)) }))
    .sort((a, b) => b.count - a.count)
}
