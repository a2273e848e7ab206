import { weights } from '../en/index.ts'
import type { Range, Units } from '../unitsAt.ts'
import { cueFeatures } from './cueFeatures.ts'
import { type CueRange, perGap, perUnit, roleFeatures } from './roleFeatures.ts'
import type { Signs } from './signsOf.ts'

/** What a cue is about: the words, in one or more parts, and who they are from. */
export interface Roles {
  readonly content: readonly Range[]
  readonly source: Range | null
}

/**
 * The roles that score best for a cue, all ways to give them weighed at once: each unit is outside, in the words, or
 * in the source, and each beginning and end has its own score (the Viterbi walk of a linear-chain model).
 */
export function rolesOf(units: Units, signs: Signs, cue: CueRange): Roles {
  const states = bestStates(scoresOf(signs, cue), cue.head)
  const [source] = rangesIn(units, states, isSource)
  return { content: rangesIn(units, states, isContent), source: source ?? null }
}

/** The weights of a feature, by what they speak for. A feature takes eight places. */
export const slots = 8
export const slot = {
  content: 0,
  source: 1,
  opensContent: 2,
  closesContent: 3,
  opensSource: 4,
  closesSource: 5,
  opensContentAgain: 6,
  noSource: 7,
  /** Of the features of a cue; those of units use the same place for `content`. */
  noContent: 0,
} as const

/**
 * What a unit is, and what has been met so far: 0–3 outside (nothing yet, content, source, both), 4 and 5 in content
 * (5 after the source), 6 and 7 in the source (7 after content).
 */
export const stateCount = 8
export const isContent = (state: number): boolean => state === 4 || state === 5
export const isSource = (state: number): boolean => state > 5
export const lacksSource = (state: number): boolean => state === 0 || state === 1 || state === 4
export const lacksContent = (state: number): boolean => state === 0 || state === 2 || state === 6

/** The ways from one unit to the next, each with what it closes and opens: from, to, slots. Those from 0 also begin. */
export const moves: readonly (readonly [from: number, to: number, first?: number, second?: number])[] = [
  [0, 0],
  [0, 4, slot.opensContent],
  [0, 6, slot.opensSource],
  [1, 1],
  [1, 4, slot.opensContentAgain],
  [1, 7, slot.opensSource],
  [2, 2],
  [2, 5, slot.opensContent],
  [3, 3],
  [3, 5, slot.opensContentAgain],
  [4, 4],
  [4, 1, slot.closesContent],
  [4, 7, slot.closesContent, slot.opensSource],
  [5, 5],
  [5, 3, slot.closesContent],
  [6, 6],
  [6, 2, slot.closesSource],
  [6, 5, slot.closesSource, slot.opensContent],
  [7, 7],
  [7, 3, slot.closesSource],
  [7, 5, slot.closesSource, slot.opensContentAgain],
]

interface Scores {
  /** By unit: as content, as source. */
  readonly units: Int32Array
  /** By gap and slot. */
  readonly gaps: Int32Array
  readonly noSource: number
  readonly noContent: number
}

function scoresOf(signs: Signs, cue: CueRange): Scores {
  const { places, values } = weights.roles
  const mask = places / slots - 1
  const features = roleFeatures(signs, cue)
  const units = new Int32Array(signs.length * 2)
  const gaps = new Int32Array((signs.length + 1) * slots)
  for (let index = 0; index < features.units.length; index++) {
    const at = Math.floor(index / perUnit) * 2
    const place = ((features.units[index] ?? 0) & mask) * slots
    units[at] = (units[at] ?? 0) + (values[place] ?? 0)
    units[at + 1] = (units[at + 1] ?? 0) + (values[place + 1] ?? 0)
  }
  for (let index = 0; index < features.gaps.length; index++) {
    const at = Math.floor(index / perGap) * slots
    const place = ((features.gaps[index] ?? 0) & mask) * slots
    for (let which = 2; which < 7; which++) gaps[at + which] = (gaps[at + which] ?? 0) + (values[place + which] ?? 0)
  }
  let noSource = 0
  let noContent = 0
  for (const feature of cueFeatures(signs, cue.head)) {
    const place = (ofCue(feature) & mask) * slots
    noSource += values[place + slot.noSource] ?? 0
    noContent += values[place + slot.noContent] ?? 0
  }
  return { units, gaps, noSource, noContent }
}

/** The features of a cue have places of their own among those of units and gaps. */
export const ofCue = (feature: number): number => feature ^ 0x55555

const never = -1e8
/** A slot of gaps that is never scored: what a move without opening or closing is worth. */
const nothing = slot.noSource
const flatMoves = Int32Array.from(
  moves.flatMap(([from, to, first, second]) => [from, to, first ?? nothing, second ?? nothing]),
)

function bestStates({ units, gaps, noSource, noContent }: Scores, head: number): Uint8Array {
  const length = units.length / 2
  const back = new Uint8Array(length * stateCount)
  let now = new Int32Array(stateCount).fill(never)
  let next = new Int32Array(stateCount)
  now[0] = 0
  for (let at = 0; at < length; at++) {
    next.fill(never)
    for (let move = 0; move < flatMoves.length; move += 4) {
      const to = flatMoves[move + 1] ?? 0
      const from = flatMoves[move] ?? 0
      const opened = gaps[at * slots + (flatMoves[move + 2] ?? 0)] ?? 0
      const value = (now[from] ?? 0) + opened + (gaps[at * slots + (flatMoves[move + 3] ?? 0)] ?? 0)
      if (value <= (next[to] ?? 0)) continue
      next[to] = value
      back[at * stateCount + to] = from
    }
    const [content, source] = at === head ? [never, never] : [units[at * 2] ?? 0, units[at * 2 + 1] ?? 0]
    for (let state = 4; state < 6; state++) next[state] = Math.max(never, (next[state] ?? 0) + content)
    for (let state = 6; state < stateCount; state++) next[state] = Math.max(never, (next[state] ?? 0) + source)
    const done = now
    now = next
    next = done
  }
  const ends = Array.from(now, (value, state) => {
    const closes = isContent(state) ? slot.closesContent : isSource(state) ? slot.closesSource : null
    return (
      value +
      (closes === null ? 0 : (gaps[length * slots + closes] ?? 0)) +
      (lacksSource(state) ? noSource : 0) +
      (lacksContent(state) ? noContent : 0)
    )
  })
  const states = new Uint8Array(length)
  let state = ends.indexOf(Math.max(...ends))
  for (let at = length - 1; at >= 0; at--) {
    states[at] = state
    state = back[at * stateCount + state] ?? 0
  }
  return states
}

/** Stretches of units in one role, without the marks at their edges. */
function rangesIn(units: Units, states: Uint8Array, isIn: (state: number) => boolean): readonly Range[] {
  const found: Range[] = []
  for (let at = 0; at < states.length; at++) {
    if (!isIn(states[at] ?? 0)) continue
    let from = at
    while (at < states.length && isIn(states[at] ?? 0)) at++
    let to = at
    while (from < to && units[from]?.kind === 'mark') from++
    while (to > from && units[to - 1]?.kind === 'mark') to--
    if (units[to]?.text === ')' && isOpen(units, { from, to })) to++
    if (to > from) found.push({ from, to })
  }
  return found
}

/** “the Medical Society │(SAMS│”: whether a bracket opens and does not close. */
const isOpen = (units: Units, { from, to }: Range): boolean =>
  units.slice(from, to).reduce((depth, { text }) => depth + (text === '(' ? 1 : text === ')' ? -1 : 0), 0) > 0
