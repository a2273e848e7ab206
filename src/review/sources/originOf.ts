import type { Chain, ChainLink } from '../types.ts'
import { isPronoun } from './isUnnamed.ts'

/** Who words come from in the end: whoever was spoken for, else who said them, else who carried them first. Null where nobody is named. */
export const originOf = (chain: Chain): ChainLink | null => originsOf(chain)[0] ?? null

/** The same where several said it. */
export function originsOf(chain: Chain): readonly ChainLink[] {
  const named = chain.filter(({ name }) => name.trim() !== '' && !isPronoun(name))
  const principal = named.findLast(({ role }) => role === 'on behalf of')
  if (principal !== undefined) return [principal]
  const speakers = named.filter(({ role }) => role === 'said by')
  return speakers.length > 0 ? speakers : carriersIn(named).slice(0, 1)
}

/** Through whose hands words came, in their order. */
export const carriersIn = (chain: Chain): readonly ChainLink[] =>
  chain.filter(({ role, name }) => (role === 'carried by' || role === 'quoted by') && name.trim() !== '')
