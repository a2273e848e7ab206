import { isInside } from './isInside.ts'
import { sortOf } from './mentionsIn.ts'
import type { Pairing, Source } from './pair.ts'
import type { Reading } from './readPassage.ts'

/** Speech and those who carried it to us: “…,” Johnson said, according to Reuters. */
export interface Carried {
  readonly pairing: Pairing
  readonly carriers: readonly Source[]
  /** All attributions of the same sentence. */
  readonly near: readonly Pairing[]
}

/**
 * Takes “according to Reuters” behind speech as a step of that speech's chain. Where it stands over more than the one
 * statement (“…, the army told them to leave, according to the agency”) it stays an attribution of its own as well.
 */
export function withoutCarriers({ text, pairings }: Reading): readonly Carried[] {
  const bySentence = Map.groupBy(pairings, ({ sentence }) => sentence)
  return pairings.flatMap((pairing): readonly Carried[] => {
    const near = bySentence.get(pairing.sentence) ?? []
    if (near.length > mostNear) return [{ pairing, carriers: [], near }]
    const inner = near.filter((one) => one !== pairing && isInside(one, pairing))
    if (isCarrier(pairing, text) && inner.some((one) => isWhole(one, pairing, text))) return []
    const carriers = near.flatMap((one) =>
      one !== pairing && one.speaker !== null && isCarrier(one, text) && isInside(pairing, one) ? [one.speaker] : [],
    )
    return [{ pairing, carriers, near }]
  })
}

/** A sentence with more attributions than this is no prose, and none of them carries another. */
const mostNear = 9

const isCarrier = ({ tie, lemma, speaker }: Pairing, text: string): boolean =>
  tie === 'according' ||
  (lemma === 'report' && speaker !== null && sortOf(text.slice(speaker.name.start, speaker.name.end)).sort === 'outlet')

/** Whether speech, its speaker and its cue make up all that the carrier carries. */
function isWhole(inner: Pairing, outer: Pairing, text: string): boolean {
  const parts = [...inner.content, ...inner.cue, ...(inner.speaker === null ? [] : [inner.speaker])]
  const covered = parts.reduce((sum, { start, end }) => sum + lettersIn(text.slice(start, end)), 0)
  const all = outer.content.reduce((sum, { start, end }) => sum + lettersIn(text.slice(start, end)), 0)
  return /["”’»]/.test(text.slice(inner.content[0]?.start, inner.content[0]?.end)) && covered >= all * 0.85
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length
