import type { ChainLink, Wording } from './types.ts'

const known = new WeakMap<Wording, string>()

/**
 * Two wordings are the same when every character of the words and every step of the chain is.
 * Typography counts: a curly mark put for a straight one is another wording.
 */
export const sameWording = (a: Wording, b: Wording): boolean => a === b || wordingKey(a) === wordingKey(b)

/** One text that is equal exactly when the wordings are the same. */
export function wordingKey(wording: Wording): string {
  const before = known.get(wording)
  if (before !== undefined) return before
  // U+0000 never stands in a story, so no words can be taken for a step.
  const key = [wording.words, ...wording.chain.map(linkKey)].join('\0')
  known.set(wording, key)
  return key
}

const linkKey = ({ role, name, doubtful }: ChainLink): string => `${role}\0${doubtful ? '?' : ''}\0${name}`
