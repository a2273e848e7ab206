import type { Pairing } from './pair.ts'
import type { Confidence, FindingType, FoundStep } from './types.ts'

interface Given {
  readonly pairing: Pairing
  readonly type: FindingType
  readonly chain: readonly FoundStep[]
  readonly resolved: string | null
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
 * Certain: a named speaker beside a quotation, or “X said that”. Likely: the same with a name found elsewhere or a verb
 * that has other senses. Unsure: no speaker of its own, or no verb of saying.
 */
export function confidenceOf({ pairing, type, resolved }: Given): Confidence {
  const { speaker, tie, lemma } = pairing
  if (speaker === null || tie === 'none') return 'unsure'
  if (speaker.kind === 'pronoun' && resolved === null) return 'unsure'
  if (tie === 'according') return speaker.kind === 'pronoun' ? 'likely' : 'certain'
  if (tie === 'colon') return 'unsure'
  const isPlain = lemma !== null && plainSpeech.has(lemma)
  if (!isPlain) return type === 'direct' ? 'likely' : 'unsure'
  if (tie === 'shared subject' || speaker.kind === 'pronoun') return 'likely'
  return 'certain'
}
