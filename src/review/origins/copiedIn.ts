import type { Passage } from '~/story'
import type { OriginText } from '../rules/types.ts'
import { indexOrigin, type OriginIndex } from './indexOrigin.ts'
import { type Postings, postingsOf } from './postingsOf.ts'
import type { Stretch } from './readQuote.ts'
import { spokenWords } from './spokenWords.ts'
import { type Words, wordsIn } from './wordsIn.ts'

/** So many words in a row are no accident (`spokenWords`). */
export const fewestCopied = 8
/** So many places of the same eight words are looked at: in what says one thing over and over, the first ones do. */
const mostPlaces = 64

/** A stretch of a passage that stands word for word in an origin. Offsets are UTF-16 code units. */
export interface Copied<O extends OriginText = OriginText> extends Stretch {
  readonly origin: O
  /** Where it stands there. */
  readonly at: Stretch
}

const known = new WeakMap<Passage, WeakMap<readonly OriginText[], readonly Copied[]>>()

/**
 * The stretches of eight words or more that a passage shares with an origin, typography ignored, from left to right; each
 * as long as it goes. It remembers what it found for a passage and a list of origins.
 */
export function copiedIn<O extends OriginText>(passage: Passage, origins: readonly O[]): readonly Copied<O>[] {
  const here = known.get(passage) ?? new WeakMap<readonly OriginText[], readonly Copied[]>()
  known.set(passage, here)
  const before = here.get(origins)
  if (before !== undefined) return before as readonly Copied<O>[] // it was found for this very list
  const found = runsIn(wordsIn(passage.text), origins)
  here.set(origins, found)
  return found
}

function runsIn<O extends OriginText>(words: Words, origins: readonly O[]): readonly Copied<O>[] {
  const eights = eightsOf(words)
  const sources = origins.map((origin) => ({ origin, index: indexOrigin(origin) }))
  const found: Copied<O>[] = []
  let word = 0
  while (word < eights.length) {
    let best: Copied<O> | null = null
    let longest = 0
    for (const { origin, index } of sources) {
      const { at, length } = longestAt(words, word, eights[word] ?? 0, index)
      if (length <= longest) continue
      longest = length
      best = { origin, ...stretchOf(words, word, length), at: stretchOf(index.words, at, length) }
    }
    if (best !== null) found.push(best)
    word += Math.max(1, longest)
  }
  return found
}

const stretchOf = ({ starts, ends }: Words, from: number, length: number): Stretch => ({
  start: starts[from] ?? 0,
  end: ends[from + length - 1] ?? 0,
})

/** The longest run from a word on that an origin has. */
function longestAt(words: Words, from: number, eight: number, index: OriginIndex): { at: number; length: number } {
  const places = eightPlacesOf(index)
  const longest = { at: -1, length: 0 }
  let left = mostPlaces
  for (let at = places.firstOf(eight); at >= 0 && left > 0; at = places.next[at] ?? -1, left -= 1) {
    let length = 0
    while (
      from + length < words.count &&
      at + length < index.words.count &&
      words.hashes[from + length] === index.words.hashes[at + length]
    )
      length += 1
    if (length > longest.length && spokenWords(words, from, from + length) >= fewestCopied)
      Object.assign(longest, { at, length })
  }
  return longest
}

const knownPlaces = new WeakMap<OriginIndex, Postings>()

function eightPlacesOf(index: OriginIndex): Postings {
  const before = knownPlaces.get(index)
  if (before !== undefined) return before
  const eights = eightsOf(index.words)
  const places = postingsOf(eights, eights.length)
  knownPlaces.set(index, places)
  return places
}

/** One number for the eight words from each word on. */
function eightsOf({ hashes, count }: Words): Int32Array {
  const eights = new Int32Array(Math.max(0, count - fewestCopied + 1))
  for (let at = 0; at < eights.length; at += 1) {
    let eight = 0
    for (let word = at; word < at + fewestCopied; word += 1) {
      eight = Math.imul(((eight << 5) | (eight >>> 27)) ^ (hashes[word] ?? 0), 0x9e3779b1)
    }
    eights[at] = eight
  }
  return eights
}
