import type { Passage } from '~/story'
import { words } from './en/index.ts'
import { type Mention, sortOf } from './mentionsIn.ts'
import type { Reading } from './readPassage.ts'

/** Who was named before, the nearest last: what “he”, “they” or “the agency” can stand for. */
export interface Memory {
  /** Begins a passage: what it names counts from where it is named. */
  readonly enter: (reading: Reading) => void
  /** Takes a name from a passage that is not read, such as the chain of a quote block. */
  readonly hear: (passage: Passage) => void
  /** The name a pronoun at `start` of the passage at hand stands for, or null where nobody before fits. */
  readonly standsFor: (pronoun: string, start: number) => string | null
  /** The outlet that “the agency” at `start` stands for. */
  readonly outletBefore: (start: number) => string | null
}

/** How many passages back a pronoun may reach. */
const reach = 4

export function createMemory(): Memory {
  const past: (readonly Mention[])[] = []
  let here: readonly Mention[] = []
  /** Nearest first, with the mentions of the passage at hand cut at `start`. */
  function* before(start: number, passages: number): Generator<Mention> {
    yield* here.filter((mention) => mention.start < start).toReversed()
    for (const mentions of past.slice(-passages).toReversed()) yield* mentions.toReversed()
  }
  const nearest = (start: number, passages: number, fits: (mention: Mention) => boolean): string | null => {
    for (const mention of before(start, passages)) if (fits(mention)) return mention.name
    return null
  }
  const leave = (mentions: readonly Mention[]): void => {
    if (here.length > 0) past.push(here)
    here = mentions
  }
  return {
    enter: ({ mentions }) => leave(mentions),
    hear({ kind, text }) {
      if (kind === 'chain step' && text.trim() !== '') {
        leave([{ start: 0, end: text.length, name: text, speaks: true, ...sortOf(text) }])
      }
    },
    standsFor(pronoun, start) {
      if (pronoun === 'he' || pronoun === 'she') {
        const other = pronoun === 'he' ? 'female' : 'male'
        return nearest(start, reach, ({ sort, gender }) => sort === 'person' && gender !== other)
      }
      if (pronoun === 'it') return nearest(start, 2, ({ sort }) => sort !== 'person')
      if (pronoun === 'they') return nearest(start, 2, ({ sort, name }) => sort === 'group' || / and /.test(name))
      return null
    },
    outletBefore: (start) => nearest(start, reach * 3, ({ sort, name }) => sort === 'outlet' && isNamed(name)),
  }
}

const isNamed = (name: string): boolean =>
  !words.outletNouns.has(name.toLowerCase().split(' ').at(-1) ?? '') || /^\p{Lu}/u.test(name)
