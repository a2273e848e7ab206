import type { ChainRole } from '~/story'
import type { Named } from './createMemory.ts'
import type { Pairing } from './pair.ts'
import type { FindingType, FoundStep } from './types.ts'

interface Given {
  readonly pairing: Pairing
  readonly type: FindingType
  readonly chain: readonly FoundStep[]
  readonly resolved: Named | null
  readonly text: string
  readonly isJoined: boolean
}

/** One to three sentences, for an editor, about why these words are taken for this speaker's. */
export function reasonOf({ pairing, type, chain, resolved, text, isJoined }: Given): string {
  const sentences = [
    tieSentence(pairing, type, resolved, text),
    resolvedSentence(pairing, resolved, text),
    isJoined ? 'The paragraph after it is one quotation, and goes on with it.' : null,
    handsSentence(chain),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

function tieSentence({ tie, cue, speaker }: Pairing, type: FindingType, resolved: Named | null, text: string): string {
  const said = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  const name = speaker === null ? null : text.slice(speaker.name.start, speaker.name.end)
  const words = type === 'indirect' ? 'words' : 'quotation'
  if (tie === 'unnamed') return `“${said}” tells of words without naming who they are from.`
  if (name === null) {
    return resolved === null
      ? 'A quotation that stands alone; no speaker is named near it.'
      : `A quotation that stands alone, right after ${resolved.name} spoke.`
  }
  switch (tie) {
    case 'speaker before':
      return `The speaker is named before the ${words}: “${name} ${said}”.`
    case 'named after':
      return `The speaker is named after the ${words}: “${name} ${said}”.`
    case 'speaker after':
      return `The speaker is named after the ${words}: “${said} ${name}”.`
    case 'shared subject':
      return `“${said}” shares its subject with the words before it: ${name}.`
    case 'according':
      return `The source is named by “according to ${name}”.`
    case 'colon':
      return `A colon leads from a sentence about ${name} to the quotation.`
    case 'none':
      return 'A quotation that stands alone.'
  }
}

function resolvedSentence({ speaker }: Pairing, resolved: Named | null, text: string): string | null {
  if (speaker === null) return null
  const name = text.slice(speaker.name.start, speaker.name.end)
  if (resolved !== null) return `“${name}” is ${resolved.name}, ${placeOf(resolved)}.`
  return speaker.kind === 'pronoun' ? `Nobody named before fits “${name}”.` : null
}

const placeOf = ({ isHere }: Named): string =>
  isHere ? 'named in the same paragraph' : 'the nearest name before that fits'

/** Steps that the words did not pass through. */
const near = new Set<ChainRole>(['said by', 'on behalf of', 'said to'])

function handsSentence(chain: readonly FoundStep[]): string | null {
  const hands = chain.filter(({ role }) => !near.has(role))
  if (hands.length === 0) return null
  return `It came by way of others: ${hands.map(({ role, name }) => `${role} ${name}`).join(', ')}.`
}
