import type { Anchor } from '~/story'
import type { Amendment, ReviewItem, Ruling } from './types.ts'
import { sameWording } from './wording.ts'

/**
 * The items of `now`, each as the very object of `before` where nothing about it changed, and the very list of
 * `before` where all are: what watches an item by identity rests while others change.
 */
export function reuseItems(before: readonly ReviewItem[], now: readonly ReviewItem[]): readonly ReviewItem[] {
  const known = new Map(before.map((item) => [item.key, item]))
  const items = now.map((item) => {
    const old = known.get(item.key)
    return old !== undefined && isSame(old, item) ? old : item
  })
  const allSame = items.length === before.length && items.every((item, index) => item === before[index])
  return allSame ? before : items
}

const isSame = (a: ReviewItem, b: ReviewItem): boolean =>
  a.kind === b.kind &&
  a.type === b.type &&
  a.block === b.block &&
  a.nth === b.nth &&
  a.foundNth === b.foundNth &&
  a.state === b.state &&
  a.speaker === b.speaker &&
  a.confidence === b.confidence &&
  a.reason === b.reason &&
  sameWording(a.wording, b.wording) &&
  sameAnchors(a.anchors, b.anchors) &&
  a.addition === b.addition &&
  a.amendment === b.amendment &&
  sameWording(a.found, b.found) &&
  sameDecision(a.decision, b.decision) &&
  sameDecision(a.before, b.before)

const sameAnchors = (a: readonly Anchor[], b: readonly Anchor[]): boolean =>
  a === b || (a.length === b.length && a.every((anchor, index) => sameAnchor(anchor, b[index])))

const sameAnchor = (a: Anchor, b: Anchor | undefined): boolean =>
  b !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.exact === b.exact &&
  a.place.block === b.place.block &&
  a.place.field === b.place.field

type Bound = Ruling | Amendment

const sameDecision = (a: Bound | undefined, b: Bound | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.ruling === b.ruling &&
    a.id === b.id &&
    a.block === b.block &&
    a.nth === b.nth &&
    a.at === b.at &&
    a.by.id === b.by.id &&
    a.by.name === b.by.name &&
    questionIn(a) === questionIn(b) &&
    sameWording(a.on, b.on))

const questionIn = (one: Bound): string | undefined => (one.ruling === 'query' ? one.question : undefined)
