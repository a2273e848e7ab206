import { primaryOf } from '~/story'
import type { Named } from './newsArticle.ts'
import { type KnownNames, partyOf } from './partyOf.ts'

/** The words around names in a byline, by language: what stands before them, and what joins the last. */
const bylineWords: Readonly<Record<string, readonly [by: string, and: string]>> = {
  en: ['by', 'and'],
  de: ['von', 'und'],
  es: ['por', 'y'],
  fr: ['par', 'et'],
  it: ['di', 'e'],
  nl: ['door', 'en'],
  pt: ['por', 'e'],
  sv: ['av', 'och'],
}

/**
 * Who a byline names, without “By”. It is taken apart only where all of its parts read as names; else it is one author as
 * it stands, and not said to be a person.
 */
export function authorsOf(byline: string, language: string, house: KnownNames): readonly Named[] {
  const [by, and] = bylineWords[primaryOf(language)] ?? ['by', 'and']
  const names = byline
    .replace(/^(\p{L}+):?\s+(?=\P{Ll})/u, (whole, word: string) =>
      ['by', by].includes(word.toLowerCase()) ? '' : whole,
    )
    .trim()
  if (names === '') return []
  const joined = names.split(new RegExp(`,?\\s+(?:&|${and})\\s+`, 'iu'))
  const parts = joined.length === 1 ? joined : joined.flatMap((part) => part.split(/\s*,\s*/u))
  const parties = parts.map((part) => authorOf(part, house))
  return parties.every(({ '@type': type }) => type !== undefined) ? parties : [{ name: names }]
}

function authorOf(name: string, house: KnownNames): Named {
  const known = partyOf(name, undefined, house)
  return known['@type'] === undefined && isPersonal.test(name) ? { '@type': 'Person', name } : known
}

/** Two to five words, each with a capital but for the small words inside a name: “Dana Ruiz”, “Anna van der Berg”. */
const isPersonal =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|ibn)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u
