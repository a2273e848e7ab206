import type { House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { distanceOf } from './distanceOf.ts'
import { isUnnamed } from './isUnnamed.ts'
import { originOf } from './originOf.ts'

/**
 * What makes an attribution one to look at first, and how much each counts. Nobody to answer for words weighs most, then what changed
 * since somebody cleared it; how the engine feels about it weighs least. Each hand beyond the first adds `hand`.
 */
export const riskWeights = {
  'no source': 10,
  'changed since cleared': 8,
  'missing step': 6,
  'doubtful step': 5,
  unnamed: 4,
  unverified: 4,
  hand: 3,
  unsure: 3,
  likely: 1,
  unreviewed: 2,
  queried: 2,
} as const

export type Risk = keyof typeof riskWeights

/** What is risky about an attribution, the heaviest first; `hand` once for each hand beyond the first. */
export function risksOf(item: ReviewItem, house?: House): readonly Risk[] {
  const { chain } = item.wording
  const distance = distanceOf(chain, house)
  const all: readonly (Risk | false)[] = [
    originOf(chain) === null && 'no source',
    item.before !== undefined && item.state !== 'stet' && 'changed since cleared',
    chain.some(({ name, role }) => name.trim() === '' && role !== 'seen by us') && 'missing step',
    chain.some(({ doubtful }) => doubtful) && 'doubtful step',
    chain.some((link) => speaks.has(link.role) && isUnnamed(link)) && 'unnamed',
    isUnverified(item) && 'unverified',
    ...Array.from({ length: Math.max(0, (distance ?? 0) - 1) }, () => 'hand' as const),
    item.confidence === 'certain' ? false : item.confidence,
    item.state === 'stet' ? false : item.state,
  ]
  return all.filter((risk) => risk !== false)
}

/** One number to order a ledger by: 0 is a cleared, named, first-hand attribution that nobody doubts. */
export const riskOf = (item: ReviewItem, house?: House): number =>
  risksOf(item, house).reduce((sum, risk) => sum + riskWeights[risk], 0)

const speaks = new Set(['said by', 'on behalf of'])

const isUnverified = ({ amendment }: ReviewItem): boolean =>
  amendment?.verification !== undefined && amendment.verification.state !== 'corroborated'
