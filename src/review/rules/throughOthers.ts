import type { House } from '~/story'
import type { Chain } from '../types.ts'

/**
 * Whether words came to the house through another outlet, which vouches for whom it does not name: “a commander told AFP”.
 * “Told reporters” and what was told to the house itself came to the house.
 */
export const throughOthers = (chain: Chain, { name: own }: House): boolean =>
  chain.some(({ role, name }) => {
    if (role === 'carried by' || role === 'quoted by') return name.trim() !== ''
    const told = name.trim().replace(/^the /iu, '')
    return (
      role === 'said to' && /^\p{Lu}/u.test(told) && told.toLowerCase() !== own.replace(/^the /iu, '').toLowerCase()
    )
  })
