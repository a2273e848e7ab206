import type { House } from '~/story'
import { nameKey } from '../sources/houseName.ts'
import type { Chain, ChainLink } from '../types.ts'

/** What cannot be right about a step: nobody is named, it is there already, or the words come back to who had them. */
export type ChainProblem = 'unnamed' | 'twice' | 'loop'

/** For each step what is wrong with it, null where nothing is. Names are the same as the house spells them. */
export const chainProblems = (chain: Chain, house?: House): readonly (ChainProblem | null)[] =>
  chain.map((link, at) => {
    if (link.name.trim() === '') return link.role === 'seen by us' ? null : 'unnamed'
    return repeated(link, chain.slice(0, at), house)
  })

const carries = new Set<ChainLink['role']>(['carried by', 'quoted by'])

function repeated(link: ChainLink, before: Chain, house?: House): ChainProblem | null {
  const key = nameKey(link.name, house)
  const isSame = ({ name }: ChainLink) => name.trim() !== '' && nameKey(name, house) === key
  const last = before.findLastIndex(isSame)
  if (last === -1) return null
  const others = before.slice(last + 1).some(({ role, name }) => carries.has(role) && name.trim() !== '')
  if (carries.has(link.role) && others) return 'loop'
  const isTwice = before.some((one) => isSame(one) && (one.role === link.role || bothCarry(one, link)))
  return isTwice ? 'twice' : null
}

const bothCarry = (a: ChainLink, b: ChainLink): boolean => carries.has(a.role) && carries.has(b.role)
