import type { ChainRole } from '~/story'
import type { ChainLink, Counts, ReviewItem, ReviewState } from '~/review'
import { capital, inWords } from './isOpen.ts'

/** The word of each state, the same everywhere on screen. */
export const stateWords = {
  unreviewed: 'Unreviewed',
  queried: 'Queried',
  stet: 'Stet',
} satisfies Record<ReviewState, string>

/** How a ledger stands, in a line: "Three cleared, three to go". */
export function standing({ stet, total }: Counts): string {
  if (stet === total) return 'Everything stands.'
  return `${capital(inWords(stet))} cleared, ${inWords(total - stet)} to go`
}

export const roleWords = {
  'said by': 'Said by',
  'on behalf of': 'On behalf of',
  'said to': 'Said to',
  'carried by': 'Carried by',
  'quoted by': 'Quoted by',
  'translated by': 'Translated by',
  'seen by us': 'Seen by us',
} satisfies Record<ChainRole, string>

const missingWords = {
  'said by': 'speaker missing',
  'on behalf of': 'principal missing',
  'said to': 'listener missing',
  'carried by': 'carrier missing',
  'quoted by': 'quoting paper missing',
  'translated by': 'translator missing',
  'seen by us': 'witness missing',
} satisfies Record<ChainRole, string>

/** A step's name as shown: "BBC?" when it is doubtful, "carrier missing" when it is not there. */
export const linkName = ({ name, role, doubtful }: ChainLink): string =>
  name === '' ? missingWords[role] : doubtful ? `${name}?` : name

/** The line under an attribution: who, in bold, and by which steps. */
export function sourceLine({ kind, type, wording, speaker }: ReviewItem): {
  readonly lead: string
  readonly rest: string
} {
  if (kind === 'photo' || type === 'credit')
    return { lead: 'Photo', rest: ` · ${wording.chain.map(linkName).join(' › ') || 'no credit'}` }
  const [first, ...steps] = wording.chain
  const lead = first === undefined ? (speaker ?? 'Nobody named') : linkName(first)
  const path = steps.map((step) => ` › ${linkName(step)}`).join('')
  return { lead, rest: kind === 'speech' && path === '' ? ' · in the text' : path }
}

/** An item's accessible name: its state, its words, and who said them. */
export function nameOf(item: ReviewItem): string {
  const { lead, rest } = sourceLine(item)
  return `${stateWords[item.state]}: ${item.wording.words} ${lead}${rest}`
}

/** "Noa Adler" is NA; a name of one word is short enough. */
export function shortNameOf(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/u)
  const initials = [first, ...others].slice(0, 2).flatMap((word) => [...word].slice(0, 1))
  return others.length === 0 ? first : initials.join('').toUpperCase()
}
