import { type Anchor, type Instant, passagesOf, type Place, placeKey, type Story } from '~/story'
import type { Addition, Dismissal, Person, ReviewItem } from '../types.ts'
import { additionOf } from './additionOf.ts'

/** What takes the place of attributions: what is said of the words now, and which earlier entries hold no more. */
export interface Regrouped {
  readonly decisions: readonly (Dismissal | Addition)[]
  /** Ids of entries. */
  readonly undone: readonly string[]
}

interface Made {
  readonly by: Person
  readonly at: Instant
}

/** Whether an item can be dismissed, split or merged. Blocks are what they are: their words are changed in the text. */
const isLoose = ({ kind }: ReviewItem): boolean => kind === 'speech'

/** What was found is no attribution. Null for a quote block or a photo. */
export function dismissed(item: ReviewItem, made: Made): Regrouped | null {
  if (!isLoose(item)) return null
  // What a person added is taken back, for there is nothing that was found.
  if (item.addition?.id !== undefined) return { decisions: [], undone: [item.addition.id] }
  return {
    decisions: [{ ruling: 'dismiss', on: item.found, block: item.block, nth: item.foundNth, ...made }],
    undone: [],
  }
}

/** A place between the words of a passage; `offset` in UTF-16 code units. */
export interface Cut {
  readonly place: Place
  readonly offset: number
}

/**
 * Makes two attributions of one, both with its chain: before and after the cut, or without one between its first part and
 * the rest. Null where nothing would stand on one side, and for blocks.
 */
export function split(story: Story, item: ReviewItem, cut: Cut | null, made: Made): Regrouped | null {
  const aside = dismissed(item, made)
  const [before, after] = cut === null ? [item.anchors.slice(0, 1), item.anchors.slice(1)] : cutAt(item.anchors, cut)
  const sides = [asWords(before), asWords(after)].flatMap((side) => (side === null ? [] : [side]))
  if (aside === null || sides.length < 2) return null
  const { chain } = item.wording
  return {
    ...aside,
    decisions: [...aside.decisions, ...sides.map((anchors) => additionOf({ story, anchors, chain, ...made }))],
  }
}

/** Makes one attribution of two, with the chain that says more. Null for blocks, and for items of different blocks. */
export function merge(story: Story, one: ReviewItem, other: ReviewItem, made: Made): Regrouped | null {
  const asides = [dismissed(one, made), dismissed(other, made)]
  if (one === other || one.block !== other.block || asides.some((aside) => aside === null)) return null
  const anchors = asWords(withoutOverlap(story, [...one.anchors, ...other.anchors]))
  if (anchors === null) return null
  const chain = namesIn(other) > namesIn(one) ? other.wording.chain : one.wording.chain
  return {
    decisions: [...asides.flatMap((aside) => aside?.decisions ?? []), additionOf({ story, anchors, chain, ...made })],
    undone: asides.flatMap((aside) => aside?.undone ?? []),
  }
}

const namesIn = ({ wording }: ReviewItem): number => wording.chain.filter(({ name }) => name !== '').length

function cutAt(anchors: readonly Anchor[], { place, offset }: Cut): readonly [readonly Anchor[], readonly Anchor[]] {
  const at = anchors.findIndex(
    (anchor) => placeKey(anchor.place) === placeKey(place) && anchor.start < offset && offset < anchor.end,
  )
  const anchor = anchors[at]
  if (anchor === undefined) return [anchors, []]
  return [
    [...anchors.slice(0, at), part(anchor, anchor.start, offset)],
    [part(anchor, offset, anchor.end), ...anchors.slice(at + 1)],
  ]
}

/** A stretch of an anchor's words without the white space around it. */
function part({ place, start, exact }: Anchor, from: number, to: number): Anchor {
  const words = exact.slice(from - start, to - start)
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim()
  return { place, start: from + lead, end: from + lead + trimmed.length, exact: trimmed }
}

function asWords(anchors: readonly Anchor[]): readonly [Anchor, ...Anchor[]] | null {
  const [first, ...rest] = anchors.filter(({ exact }) => exact.trim() !== '')
  return first === undefined ? null : [first, ...rest]
}

/** In the order of the text; stretches that touch or overlap become one. */
function withoutOverlap(story: Story, anchors: readonly Anchor[]): readonly Anchor[] {
  const passages = passagesOf(story)
  const order = new Map(passages.map(({ place }, at) => [placeKey(place), at]))
  const rank = ({ place }: Anchor) => order.get(placeKey(place)) ?? 0
  const out: Anchor[] = []
  for (const anchor of anchors.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)) {
    const last = out.at(-1)
    const text = passages[rank(anchor)]?.text ?? ''
    const touches =
      last !== undefined &&
      placeKey(last.place) === placeKey(anchor.place) &&
      text.slice(last.end, Math.max(anchor.start, last.end)).trim() === ''
    if (!touches) out.push(anchor)
    else {
      const end = Math.max(last.end, anchor.end)
      out[out.length - 1] = { place: last.place, start: last.start, end, exact: text.slice(last.start, end) }
    }
  }
  return out
}
