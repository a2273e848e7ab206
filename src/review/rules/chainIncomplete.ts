import type { ChainRole } from '~/story'
import type { Chain, ReviewItem } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const chainIncomplete: PartRule = {
  id: 'chain-incomplete',
  why: 'Readers are owed the way words took: whoever said, carried and repeated them is named, or the gap is (AP crediting policy; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ items }) =>
    items.flatMap((item) => {
      const says = lackIn(item)
      return says === null ? [] : [itemBreach(item, says)]
    }),
}

function lackIn({ kind, wording: { chain } }: ReviewItem): string | null {
  const missing = chain.find(({ name, role }) => name.trim() === '' && role !== 'seen by us')
  if (missing !== undefined) return `The step “${missing.role}” has no name. Fill it in, or take the step out.`
  const doubtful = chain.find((step) => step.doubtful)
  if (doubtful !== undefined)
    return `The step “${doubtful.role} ${doubtful.name}” is marked as doubtful. Find out, or say in the text that it is not sure.`
  if (kind === 'quote' && chain.length > 0 && !chain.some(({ role }) => role === 'said by'))
    return 'The chain does not say whose words these are. Add who said them.'
  return contradictionIn(chain)
}

/** Who was told may carry it later, and anybody may translate. */
const mayReturn = new Set<ChainRole>(['said to', 'translated by', 'seen by us'])

/** A chain leads from mouth to page: whoever is in it twice with others between would have heard it from themselves. */
function contradictionIn(chain: Chain): string | null {
  const names = chain.map(({ name }) => name.trim().toLowerCase())
  for (const [at, step] of chain.entries()) {
    const again = names.indexOf(names[at] ?? '', at + 1)
    if (again === -1 || names[at] === '') continue
    if (chain[again]?.role === step.role)
      return `${step.name} is in the chain twice as “${step.role}”. Take one of the two out.`
    if (again > at + 1 && !mayReturn.has(step.role) && !mayReturn.has(chain[again]?.role ?? step.role))
      return `The chain leads from ${step.name} back to ${step.name}. Put its steps in the order the words took.`
  }
  return null
}
