import { cueAt } from '../../src/attribution/cuesIn.ts'
import { cueFeatures } from '../../src/attribution/learned/cueFeatures.ts'
import { perGap, perUnit, roleFeatures } from '../../src/attribution/learned/roleFeatures.ts'
import {
  isContent,
  isSource,
  lacksContent,
  lacksSource,
  moves,
  ofCue,
  slot,
  slots,
  stateCount,
} from '../../src/attribution/learned/rolesOf.ts'
import type { AnnotatedSentence, Marked } from './annotatedSentences.ts'
import { createAverage } from './createAverage.ts'
import { createLearner, type Learner, type Pace, shuffled } from './createLearner.ts'

const rounds = 6
/** From this round on weights are averaged: the last examples seen count no more than others. */
const settled = 2
/** Gradients nearer to nothing than this are left out. */
const least = 1e-3
const longest = 160

/** A sentence with one cue: places of the features of its units, gaps and cue, and the states that people gave the units. */
interface Case {
  readonly length: number
  readonly head: number
  readonly units: Int32Array
  readonly gaps: Int32Array
  readonly cue: Int32Array
  readonly states: Uint8Array
}

/** Learns the linear-chain model of `rolesOf` by the likelihood of what people marked; answers with the way to learn at a given pace. */
export function learnRoles(
  sentences: readonly AnnotatedSentence[],
  headOf: (sentence: AnnotatedSentence, one: Marked) => number,
  places: number,
): (pace: Pace, kept: Uint8Array | null) => Float32Array {
  const cases = sentences
    .filter(({ units }) => units.length <= longest)
    .flatMap((sentence) => sentence.marked.map((one) => caseOf(sentence, one, headOf(sentence, one), places)))
  return (pace, kept) => {
    const learner = createLearner(places, pace, kept)
    const average = createAverage(places)
    for (let round = 0; round < rounds; round++) {
      for (const index of shuffled(cases.length, round)) {
        const one = cases[index]
        if (one !== undefined) learnFrom(one, learner)
      }
      if (round >= settled) average.add(learner.weights)
    }
    return average.weights()
  }
}

function caseOf({ units, signs }: AnnotatedSentence, { roles }: Marked, head: number, places: number): Case {
  const mask = places / slots - 1
  const cue = cueAt(units, head)
  const features = roleFeatures(signs, cue)
  const placeOf = (feature: number): number => (feature & mask) * slots
  return {
    length: units.length,
    head,
    units: features.units.map(placeOf),
    gaps: features.gaps.map(placeOf),
    cue: cueFeatures(signs, head).map((feature) => placeOf(ofCue(feature))),
    states: statesOf(roles, head),
  }
}

/** Only the first stretch of the source counts: the model gives one. */
function statesOf(roles: Marked['roles'], head: number): Uint8Array {
  const states = new Uint8Array(roles.length)
  let hasContent = 0
  let hasSource = 0
  roles.forEach((given, at) => {
    const goesOn = at > 0 && isSource(states[at - 1] ?? 0)
    const role = at === head || (given === 'source' && hasSource === 1 && !goesOn) ? 'outside' : given
    if (role === 'content') hasContent = 1
    if (role === 'source') hasSource = 1
    states[at] = role === 'content' ? 4 + hasSource : role === 'source' ? 6 + hasContent : hasSource * 2 + hasContent
  })
  return states
}

const impossible = -1e9
const sumOf = (a: number, b: number): number => {
  const [low, high] = a < b ? [a, b] : [b, a]
  return low <= impossible / 2 ? high : high + Math.log1p(Math.exp(low - high))
}

function learnFrom({ length, head, units, gaps, cue, states }: Case, { weights, learn }: Learner): void {
  const unitScores = new Float64Array(length * 2)
  const gapScores = new Float64Array((length + 1) * slots)
  units.forEach((place, index) => {
    const at = Math.floor(index / perUnit) * 2
    unitScores[at] = (unitScores[at] ?? 0) + (weights[place] ?? 0)
    unitScores[at + 1] = (unitScores[at + 1] ?? 0) + (weights[place + 1] ?? 0)
  })
  gaps.forEach((place, index) => {
    const at = Math.floor(index / perGap) * slots
    for (let which = 2; which < 7; which++) {
      gapScores[at + which] = (gapScores[at + which] ?? 0) + (weights[place + which] ?? 0)
    }
  })
  let noSource = 0
  let noContent = 0
  for (const place of cue) {
    noSource += weights[place + slot.noSource] ?? 0
    noContent += weights[place + slot.noContent] ?? 0
  }
  const gap = (at: number, which: number | undefined): number =>
    which === undefined ? 0 : (gapScores[at * slots + which] ?? 0)
  const unit = (at: number, state: number): number => {
    if (state < 4) return 0
    return at === head ? impossible : (unitScores[at * 2 + (isSource(state) ? 1 : 0)] ?? 0)
  }
  const end = (state: number): number =>
    gap(length, closing(state)) + (lacksSource(state) ? noSource : 0) + (lacksContent(state) ? noContent : 0)

  const forth = new Float64Array((length + 1) * stateCount).fill(impossible)
  const back = new Float64Array((length + 1) * stateCount).fill(impossible)
  const cell = (at: number, state: number): number => at * stateCount + state
  forth[0] = 0
  for (let at = 0; at < length; at++) {
    for (const [from, to, first, second] of moves) {
      const value = (forth[cell(at, from)] ?? 0) + gap(at, first) + gap(at, second) + unit(at, to)
      if (value > impossible / 2) forth[cell(at + 1, to)] = sumOf(forth[cell(at + 1, to)] ?? 0, value)
    }
  }
  for (let state = 0; state < stateCount; state++) back[cell(length, state)] = end(state)
  for (let at = length - 1; at >= 0; at--) {
    for (const [from, to, first, second] of moves) {
      const value = (back[cell(at + 1, to)] ?? 0) + gap(at, first) + gap(at, second) + unit(at, to)
      if (value > impossible / 2) back[cell(at, from)] = sumOf(back[cell(at, from)] ?? 0, value)
    }
  }
  const all = back[0] ?? 0

  const unitErrors = new Float64Array(length * 2)
  const gapErrors = new Float64Array((length + 1) * slots)
  let noSourceError = 0
  let noContentError = 0
  const errorAt = (at: number, which: number | undefined, error: number): void => {
    if (which !== undefined) gapErrors[at * slots + which] = (gapErrors[at * slots + which] ?? 0) + error
  }
  const errorOf = (at: number, state: number, error: number): void => {
    if (state < 4) return
    const index = at * 2 + (isSource(state) ? 1 : 0)
    unitErrors[index] = (unitErrors[index] ?? 0) + error
  }
  const errorAtEnd = (state: number, error: number): void => {
    errorAt(length, closing(state), error)
    if (lacksSource(state)) noSourceError += error
    if (lacksContent(state)) noContentError += error
  }
  let before = 0
  for (let at = 0; at < length; at++) {
    const marked = states[at] ?? 0
    for (const [from, to, first, second] of moves) {
      const log =
        (forth[cell(at, from)] ?? 0) + gap(at, first) + gap(at, second) + unit(at, to) + (back[cell(at + 1, to)] ?? 0)
      const expected = log - all > -20 ? Math.exp(log - all) : 0
      const error = expected - (from === before && to === marked ? 1 : 0)
      if (error === 0) continue
      errorAt(at, first, error)
      errorAt(at, second, error)
      errorOf(at, to, error)
    }
    before = marked
  }
  for (let state = 0; state < stateCount; state++) {
    const expected = Math.exp((forth[cell(length, state)] ?? 0) + end(state) - all)
    errorAtEnd(state, expected - (state === before ? 1 : 0))
  }

  unitErrors.forEach((error, index) => {
    if (Math.abs(error) < least) return
    const at = Math.floor(index / 2) * perUnit
    for (const place of units.subarray(at, at + perUnit)) learn(place + (index % 2), error)
  })
  gapErrors.forEach((error, index) => {
    if (Math.abs(error) < least) return
    const at = Math.floor(index / slots) * perGap
    for (const place of gaps.subarray(at, at + perGap)) learn(place + (index % slots), error)
  })
  for (const place of cue) {
    if (Math.abs(noSourceError) > least) learn(place + slot.noSource, noSourceError)
    if (Math.abs(noContentError) > least) learn(place + slot.noContent, noContentError)
  }
}

const closing = (state: number): number | undefined =>
  isContent(state) ? slot.closesContent : isSource(state) ? slot.closesSource : undefined
