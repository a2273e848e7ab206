import type { Range } from '../unitsAt.ts'
import { mix } from './hashOf.ts'
import { isQuoteTag, type Signs, tag } from './signsOf.ts'

/** A cue as the models see it, in units: its words, and the verb or noun that heads it. */
export interface CueRange extends Range {
  readonly head: number
}

/** How many features a unit and a gap have. */
export const perUnit = 11
export const perGap = 23

/** Hashes, `perUnit` for each unit of the sentence and `perGap` for each gap: before the first unit, …, after the last. */
export interface RoleFeatures {
  readonly units: Int32Array
  readonly gaps: Int32Array
}

/**
 * Features of a sentence as seen from one cue: of every unit (does it belong to the words, to the speaker?) and of every
 * gap between units (does something begin or end here?).
 */
export function roleFeatures(signs: Signs, cue: CueRange): RoleFeatures {
  const seen = seenFrom(signs, cue)
  return { units: unitFeatures(seen), gaps: gapFeatures(seen) }
}

interface Seen {
  readonly signs: Signs
  readonly cue: CueRange
  /** Verb and noun of the cue, as hash and as kind. */
  readonly lemma: number
  readonly kind: number
  /** How many quotations the sentence has, up to three. */
  readonly quotes: number
  /** Between the cue and each gap, up to three: commas, and verbs that have a subject. */
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  /** Which sorts of units stand between the cue and each gap, a bit each. */
  readonly sorts: Uint8Array
  readonly tagAt: (at: number) => number
  readonly wordAt: (at: number) => number
}

function seenFrom(signs: Signs, cue: CueRange): Seen {
  const { length, word, tag: tags } = signs
  const tagAt = (at: number): number => tags[at] ?? tag.edge
  const commas = new Uint8Array(length + 1)
  const verbs = new Uint8Array(length + 1)
  const sorts = new Uint8Array(length + 1)
  const count = (gap: number, from: number, unit: number): void => {
    commas[gap] = Math.min(3, (commas[from] ?? 0) + (tagAt(unit) === tag.comma ? 1 : 0))
    verbs[gap] = Math.min(3, (verbs[from] ?? 0) + (isVerb(tagAt, unit) ? 1 : 0))
    sorts[gap] = (sorts[from] ?? 0) | sortOf(tagAt(unit))
  }
  for (let gap = cue.to + 1; gap <= length; gap++) count(gap, gap - 1, gap - 1)
  for (let gap = cue.from - 1; gap >= 0; gap--) count(gap, gap + 1, gap)
  return {
    signs,
    cue,
    lemma: signs.lemma[cue.head] ?? 0,
    kind: tagAt(cue.head) * 8 + (signs.frame[cue.head] ?? 0),
    quotes: Math.min(3, tags.filter(isQuoteTag).length),
    commas,
    verbs,
    sorts,
    tagAt,
    wordAt: (at) => word[at] ?? noWord,
  }
}

const noWord = 7

/** “While Clinton claimed that …, experts …”: whether the cue is in a clause that sets the scene for another. */
function sceneOf(tagAt: (at: number) => number, { from }: CueRange): number {
  let opener = 0
  for (let at = Math.max(0, from - 6); at < from; at++) {
    const kind = tagAt(at)
    if (kind === tag.comma) opener = 0
    else if (kind === tag.opener || kind === tag.relative || kind === tag.preposition) opener = kind
  }
  return opener
}

function sortOf(kind: number): number {
  if (kind === tag.comma) return 1
  if (kind === tag.says || kind === tag.verb || kind === tag.auxiliary) return 2
  if (kind === tag.preposition) return 4
  if (kind === tag.opener || kind === tag.that || kind === tag.relative) return 8
  if (isQuoteTag(kind)) return 16
  if (kind === tag.coordinator) return 32
  if (kind === tag.pronoun) return 64
  return kind < tag.pronoun && kind > 0 ? 128 : 0
}

/** Which sorts of units follow before the next comma: a clause with a verb, or a name. */
function sortsAhead(tagAt: (at: number) => number, gap: number, head: number): number {
  let sorts = 0
  const from = tagAt(gap) === tag.comma ? gap + 1 : gap
  for (let at = from; at < from + 12; at++) {
    const kind = tagAt(at)
    if (kind === tag.edge || kind === tag.comma || kind === tag.dash || at === head) return sorts
    sorts |= sortOf(kind)
  }
  return sorts | 256
}

function isVerb(tagAt: (at: number) => number, at: number): boolean {
  const kind = tagAt(at)
  return kind === tag.says || kind === tag.verb || (kind === tag.auxiliary && tagAt(at - 1) !== tag.auxiliary)
}

function unitFeatures({ signs, cue, lemma, kind, quotes, commas, verbs, sorts, tagAt, wordAt }: Seen): Int32Array {
  const out = new Int32Array(signs.length * perUnit)
  let next = 0
  for (let at = 0; at < signs.length; at++) {
    const side = at >= cue.from ? 1 : 0
    const gap = at + 1 - side
    const far = bucketOf(side === 1 ? at - cue.to : cue.from - 1 - at)
    const crossed = (commas[gap] ?? 0) * 4 + (verbs[gap] ?? 0)
    const here = tagAt(at)
    const put = (template: number, a: number, b: number, c: number): void => {
      out[next++] = mix(mix(mix(template + side, a), b), c)
    }
    put(103, here, 0, 0)
    put(105, wordAt(at), 0, 0)
    put(107, here, far, 0)
    put(111, crossed, 0, 0)
    put(113, here, tagAt(at + 1), 0)
    put(115, tagAt(at - 1), here, 0)
    put(117, crossed, kind, quotes)
    put(119, quotes, here, kind)
    put(121, lemma, here, 0)
    put(123, lemma, crossed, 0)
    put(125, sorts[gap] ?? 0, here, 0)
  }
  return out
}

function gapFeatures({ signs, cue, lemma, kind, quotes, commas, verbs, sorts, tagAt, wordAt }: Seen): Int32Array {
  const out = new Int32Array((signs.length + 1) * perGap)
  const scene = sceneOf(tagAt, cue)
  let next = 0
  for (let gap = 0; gap <= signs.length; gap++) {
    const side = gap > cue.from ? 1 : 0
    const distance = side === 1 ? gap - cue.to : cue.from - gap
    const far = bucketOf(distance)
    const edge = Math.min(3, side === 1 ? signs.length - gap : gap)
    const [before, after] = [tagAt(gap - 1), tagAt(gap)]
    const between = distance >= 0 && distance < 4 ? stretchOf(tagAt, side === 1 ? cue.to : gap, distance) : far
    const put = (template: number, a: number, b: number, c: number): void => {
      out[next++] = mix(mix(mix(template + side, a), b), c)
    }
    put(201, before, after, 0)
    put(203, tagAt(gap - 2), before, after)
    put(205, before, after, tagAt(gap + 1))
    put(207, wordAt(gap - 1), after, 0)
    put(209, before, wordAt(gap), 0)
    put(211, wordAt(gap - 1), wordAt(gap), 0)
    put(213, wordAt(gap), wordAt(gap + 1), 0)
    put(215, far, after, 0)
    put(217, Math.min(distance, 3), lemma, 0)
    put(219, edge, before, distance < 1 ? 1 : 0)
    put(221, commas[gap] ?? 0, before, after)
    put(223, verbs[gap] ?? 0, before, after)
    put(225, lemma, after, 0)
    put(227, lemma, wordAt(gap), 0)
    put(229, between, after, kind)
    put(233, before * 128 + after, verbAhead(tagAt, gap), edge === 0 ? 1 : 0)
    put(235, far, before, 0)
    put(237, lemma, before, 0)
    put(231, sorts[gap] ?? 0, before, 0)
    put(241, sorts[gap] ?? 0, after, 0)
    put(243, scene, commas[gap] ?? 0, after)
    put(245, sortsAhead(tagAt, gap, cue.head), before, after)
    put(239, kind * 128 + before, after, quotes)
  }
  return out
}

function stretchOf(tagAt: (at: number) => number, from: number, length: number): number {
  let stretch = 5
  for (let at = from; at < from + length; at++) stretch = stretch * 128 + tagAt(at)
  return stretch
}

/** How soon a verb follows: a clause of its own begins here, or only a phrase. */
function verbAhead(tagAt: (at: number) => number, at: number): number {
  for (let ahead = 0; ahead < 6; ahead++) {
    const kind = tagAt(at + ahead)
    if (kind === tag.comma && ahead > 0) return 7
    if (kind === tag.says || kind === tag.verb || kind === tag.auxiliary || kind === tag.ed) return ahead
    if (kind === tag.saying || kind === tag.ing) return 8 + Math.min(ahead, 2)
  }
  return 6
}

const steps = [7, 10, 15, 25]
const bucketOf = (distance: number): number => {
  if (distance < 5) return distance < 0 ? 15 : distance
  const step = steps.findIndex((limit) => distance < limit)
  return step < 0 ? 9 : 5 + step
}
