import { type Instant, isoIn, type Zone } from '~/story'
import type { Chain, ReviewItem } from '../types.ts'

/** How far a chain stands from us, in words: "told to us". */
export type DistanceWords = (chain: Chain) => string

export interface Ledger {
  /** The story's headline, or its slug. */
  readonly title: string
  /** As they are to be listed. */
  readonly items: readonly ReviewItem[]
  /** The story's zone, in which times are told. */
  readonly zone: Zone
  readonly distance: DistanceWords
}

/** What a ledger on paper or in a table says of one attribution. What there is none of is empty. */
export interface LedgerLine {
  readonly state: string
  readonly kind: string
  readonly words: string
  readonly speaker: string
  readonly chain: readonly LedgerStep[]
  readonly distance: string
  readonly confidence: string
  readonly reason: string
  readonly ruledBy: string
  readonly ruledAt: Instant | null
  readonly question: string
  /** The words and the chain that were ruled on before they changed. */
  readonly earlier: string
  readonly amendedBy: string
  readonly verification: string
  readonly block: string
}

export interface LedgerStep {
  readonly role: string
  /** Empty where the step is missing. */
  readonly name: string
  readonly isDoubtful: boolean
}

export function ledgerLine(item: ReviewItem, distance: DistanceWords): LedgerLine {
  const { decision, amendment, wording } = item
  const { verification } = amendment ?? {}
  return {
    state: stateWords[item.state],
    kind: kindWords(item),
    words: wording.words,
    speaker: item.speaker ?? '',
    chain: stepsOf(wording.chain),
    distance: distance(wording.chain),
    confidence: item.confidence,
    reason: item.reason,
    ruledBy: decision?.by.name ?? '',
    ruledAt: decision?.at ?? null,
    question: decision?.question ?? '',
    earlier: earlierWords(item),
    amendedBy: amendment?.by.name ?? '',
    verification:
      verification === undefined
        ? ''
        : [verification.state, verification.how ?? ''].filter((words) => words !== '').join(': '),
    block: item.block,
  }
}

/** "said by Dana Ruiz › carried by SANA? › translated by (missing)" */
export const chainWords = (chain: readonly LedgerStep[]): string =>
  chain
    .map(({ role, name, isDoubtful }) => `${role} ${name === '' ? '(missing)' : name}${isDoubtful ? '?' : ''}`)
    .join(' › ')

/** When it was ruled on, by the clock of the zone and with its offset. */
export const ruledAtIn = ({ ruledAt }: LedgerLine, zone: Zone): string => (ruledAt === null ? '' : isoIn(ruledAt, zone))

function kindWords({ kind, type, addition }: ReviewItem): string {
  if (kind === 'photo') return 'Photo'
  if (kind === 'quote') return 'Quote block'
  return `${capital(type)}, ${addition === undefined ? 'in the text' : 'added by hand'}`
}

const stateWords = { unreviewed: 'Unreviewed', queried: 'Queried', stet: 'Stet' } as const

const stepsOf = (chain: Chain): readonly LedgerStep[] =>
  chain.map(({ role, name, doubtful }) => ({ role, name: name.trim(), isDoubtful: doubtful }))

function earlierWords({ before, wording }: ReviewItem): string {
  if (before === undefined) return ''
  const [was, is] = [before.on.chain, wording.chain].map((chain) => chainWords(stepsOf(chain)))
  const parts = [before.on.words === wording.words ? '' : before.on.words, was === is ? '' : `[${was || 'no chain'}]`]
  return parts.filter((part) => part !== '').join(' ')
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
