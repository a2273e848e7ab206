import { mayHead } from '../../src/attribution/cuesIn.ts'
import { cueFeatures } from '../../src/attribution/learned/cueFeatures.ts'
import type { AnnotatedSentence, Marked } from './annotatedSentences.ts'
import { createAverage } from './createAverage.ts'
import { createLearner, type Pace, shuffled } from './createLearner.ts'

const rounds = 6
/** From this round on weights are averaged: the last examples seen count no more than others. */
const settled = 2

/** Learns by logistic regression which units head a cue; answers with the way to learn at a given pace. */
export function learnCues(
  sentences: readonly AnnotatedSentence[],
  headOf: (sentence: AnnotatedSentence, one: Marked) => number,
  places: number,
): (pace: Pace, kept: Uint8Array | null) => Float32Array {
  const cases = sentences.flatMap((sentence) => {
    const heads = new Set(sentence.marked.map((one) => headOf(sentence, one)))
    return [...sentence.units.keys()]
      .filter((at) => mayHead(sentence.units, sentence.signs, at))
      .map((at) => ({
        features: cueFeatures(sentence.signs, at).map((feature) => feature & (places - 1)),
        answer: heads.has(at) ? 1 : 0,
      }))
  })
  return (pace, kept) => {
    const { weights, learn } = createLearner(places, pace, kept)
    const average = createAverage(places)
    for (let round = 0; round < rounds; round++) {
      for (const index of shuffled(cases.length, round)) {
        const one = cases[index]
        if (one === undefined) continue
        let odds = 0
        for (const place of one.features) odds += weights[place] ?? 0
        const error = 1 / (1 + Math.exp(-odds)) - one.answer
        if (Math.abs(error) > 1e-4) for (const place of one.features) learn(place, error)
      }
      if (round >= settled) average.add(weights)
    }
    return average.weights()
  }
}
