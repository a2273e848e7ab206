import type { Named } from './createMemory.ts'
import type { Pairing } from './pair.ts'
import type { Reading } from './readPassage.ts'
import type { Confidence, FindingType } from './types.ts'

interface Given {
  readonly pairing: Pairing
  readonly type: FindingType
  readonly resolved: Named | null
  readonly reading: Reading
  readonly isJoined: boolean
}

const plainSpeech = new Set([
  'say',
  'tell',
  'add',
  'write',
  'tweet',
  'announce',
  'note',
  'explain',
  'argue',
  'warn',
  'insist',
])

/**
 * Certain: a quotation with a speaker beside it and a plain verb of saying, the last quotation of its paragraph. Likely:
 * the same without quotation marks, with a name found elsewhere, with another verb, or where a later quotation may belong
 * to it or was taken to. Unsure: no speaker of its own, or a verb that has other senses.
 * In 770 articles that no rule was written from, 98 in 100 of the certain ones have the right words and speaker, 82 of the
 * likely ones and 60 of the unsure.
 */
export function confidenceOf({ pairing, type, resolved, reading, isJoined }: Given): Confidence {
  const { speaker, tie, lemma } = pairing
  if (speaker === null || tie === 'colon') return 'unsure'
  if (speaker.kind === 'pronoun' && resolved === null) return 'unsure'
  if (tie === 'according') return 'likely'
  const isPlain = lemma !== null && plainSpeech.has(lemma)
  if (type !== 'direct') return isPlain ? 'likely' : 'unsure'
  const isBeside = tie !== 'shared subject' && speaker.kind !== 'pronoun'
  return isPlain && isBeside && !isJoined && isLastQuoted(pairing, reading) ? 'certain' : 'likely'
}

const isLastQuoted = ({ content }: Pairing, { quotations }: Reading): boolean =>
  (quotations.at(-1)?.start ?? 0) < (content.at(-1)?.end ?? 0)
