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

/** What is not known of a step leaves no trace, so that rulings made before anybody could say it still hold. */
const linkKey = ({ role, name, doubtful, kind, when, place, link, language }: ChainLink): string => {
  const facts = [kind, when, place, link, language]
  const known = facts.some((fact) => fact !== undefined)
    ? `\0\u0001${facts.map((fact) => fact ?? '').join('\u0001')}`
    : ''
  return `${role}\0${doubtful ? '?' : ''}\0${name}${known}`
}
