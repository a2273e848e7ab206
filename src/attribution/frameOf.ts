import type { Pairing } from './pair.ts'
import type { Reading } from './readPassage.ts'
import type { Span } from './wordsIn.ts'

/** A stretch of a sentence; `start` is its offset in the passage. */
interface Stretch {
  readonly text: string
  readonly start: number
}

interface Given {
  readonly pairing: Pairing
  readonly reading: Reading
  /** All attributions of the same sentence. */
  readonly near: readonly Pairing[]
}

/** A sentence with more attributions than this tells of none of them how it came. */
const mostNear = 9
/** Longest stretch that is looked at, in code units: a bound for text that is no prose. */
const longest = 400

/**
 * What the sentence says about the saying: from its start (or the attribution before) to the next attribution, without
 * the words that were said, the speaker and the cue.
 */
export function frameOf({ pairing, reading, near }: Given): readonly Stretch[] {
  const cue = pairing.cue[0]
  // The sentence of a pairing is the last one that its quotations stand in; its cue may be a few before.
  const sentence = reading.sentences
    .slice(Math.max(0, pairing.sentence - 6), pairing.sentence + 1)
    .find(({ start, end }) => cue !== undefined && start <= cue.start && end >= cue.end)
  if (cue === undefined || sentence === undefined || near.length > mostNear) return []
  const others = near.filter((one) => one !== pairing)
  const taken: readonly Span[] = [
    ...pairing.content,
    ...pairing.cue,
    ...(pairing.speaker === null ? [] : [pairing.speaker.name]),
  ]
  const cues = others.flatMap((one) => [...one.cue, ...(one.speaker === null ? [] : [one.speaker])])
  const from = Math.max(
    sentence.start,
    cue.start - longest,
    ...cues.filter(({ end }) => end <= cue.start).map(({ end }) => end),
  )
  const to = Math.min(
    sentence.end,
    cue.end + longest,
    ...cues.filter(({ start }) => start >= cue.end).map(({ start }) => start),
  )
  const stretches: Stretch[] = []
  let at = from
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > at && start <= to) stretches.push({ text: reading.text.slice(at, start), start: at })
    at = Math.max(at, end)
  }
  if (at < to) stretches.push({ text: reading.text.slice(at, to), start: at })
  return stretches
}
