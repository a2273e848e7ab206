import type { House } from '~/story'
import type { Chain, ChainLink } from '../types.ts'
import { foldName } from './foldName.ts'
import { houseName, nameKey } from './houseName.ts'

/**
 * How far we stand from the mouth: 0 heard or seen by us, 1 told to us, and one more for each hand that carried or quoted
 * the words on their way to us. Null where the chain tells nothing. The house's own hand, that of the speaker or of whom
 * the speaker stands for, and a second step of one carrier are no hands more. `house` knows its own name and its agencies'.
 */
export function distanceOf(chain: Chain, house?: House): number | null {
  const before = known.get(chain)
  if (before !== undefined && before.house === house) return before.distance
  const distance = counted(chain, house)
  known.set(chain, { house, distance })
  return distance
}

const known = new WeakMap<Chain, { readonly house: House | undefined; readonly distance: number | null }>()

function counted(chain: Chain, house?: House): number | null {
  const seen = chain.findIndex(({ role }) => role === 'seen by us')
  if (seen === -1 && chain.every(({ name }) => name.trim() === '')) return null
  const hands = handsIn(seen === -1 ? chain : chain.slice(0, seen), house)
  return hands === 0 && seen !== -1 ? 0 : hands + 1
}

/** A distance as the ledger shows it. */
export function distanceWords(distance: number | null): string {
  if (distance === null) return 'Distance not known'
  return words[distance] ?? `${distance}th hand`
}

const words = ['Heard or seen by us', 'Told to us', 'Second hand', 'Third hand', 'Fourth hand', 'Fifth hand']

const carries = new Set<ChainLink['role']>(['carried by', 'quoted by'])
const speaks = new Set<ChainLink['role']>(['said by', 'on behalf of'])

function handsIn(chain: Chain, house?: House): number {
  const carriers = chain.filter((link) => carries.has(link.role) || isHeardByOutlet(link, house))
  if (carriers.length === 0) return 0
  const own = chain.filter(({ role }) => speaks.has(role)).map(({ name }) => nameKey(name, house))
  if (house !== undefined) own.push(nameKey(house.name, house))
  const hands = carriers.map(({ name }, at) => (name.trim() === '' ? `?${at}` : nameKey(name, house)))
  return new Set(hands.filter((hand) => !own.includes(hand))).size
}

/** Words said to an outlet that is not ours reached us through it. */
const isHeardByOutlet = ({ role, name, kind }: ChainLink, house?: House): boolean =>
  role === 'said to' &&
  name.trim() !== '' &&
  (kind === 'agency' || kind === 'state media' || (house !== undefined && isAgency(name, house)))

const isAgency = (name: string, house: House): boolean => {
  const written = houseName(foldName(name), house)
  return written !== null && house.agencies.some((agency) => agency.name === written)
}
