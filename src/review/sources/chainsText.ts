import { chainRoles } from '~/story'
import type { Chain, ChainLink, Wording } from '../types.ts'

/**
 * The chains that attributions came by, each once with how many came by it, as one text: a line each, its parts between
 * tabs, first the number, then role and name of each step. What reads many of them copies texts faster than lists.
 */
export function chainsText(items: Attributed): string {
  const before = known.get(items)
  if (before !== undefined) return before
  const counts = new Map<string, number>()
  for (const { wording } of items) {
    const line = wording.chain.map(({ role, name }) => `\t${role}\t${name.replace(/\s+/g, ' ')}`).join('')
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const text = [...counts].map(([line, count]) => count + line).join('\n')
  known.set(items, text)
  return text
}

type Attributed = readonly { readonly wording: Pick<Wording, 'chain'> }[]

/** A card is made four times a second while somebody types, and most letters change no attribution. */
const known = new WeakMap<Attributed, string>()

/** Reads what stands behind the number of a line. A step whose role is not known is left out. */
export function readChain(steps: string): Chain {
  const parts = steps.split('\t')
  const chain: ChainLink[] = []
  for (let at = 1; at < parts.length; at += 2) {
    const role = parts[at] ?? ''
    if (isRole(role)) chain.push({ role, name: parts[at + 1] ?? '', doubtful: false })
  }
  return chain
}

const roles = new Set<string>(chainRoles)
const isRole = (role: string): role is ChainLink['role'] => roles.has(role)
