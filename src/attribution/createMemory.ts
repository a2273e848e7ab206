import { countWhile } from './countWhile.ts'
import { words } from './en/index.ts'
import type { Mention } from './mentionsIn.ts'

/** Somebody named before; `isHere` where it was in the passage at hand. */
export interface Named {
  readonly name: string
  readonly isHere: boolean
}

/** Who was named before, the nearest last: what “he”, “they” or “the agency” can stand for. */
export interface Memory {
  /** Whom a pronoun at `start` of the passage at hand stands for, or null where nobody before fits. */
  readonly standsFor: (pronoun: string, start: number) => Named | null
  /** The outlet that “the agency” at `start` stands for. */
  readonly outletBefore: (start: number) => Named | null
}

/** How many passages back a pronoun may reach. */
const reach = 4
/** How many passages that name somebody are remembered: an outlet is named further back than a person. */
export const mostHeard = 12

/** Most mentions of one passage that are asked: a bound for text that is no prose. */
const mostOwn = 40

/** `past` holds the mentions of passages before, the nearest last, `here` those of the passage at hand. */
export function createMemory(past: readonly (readonly Mention[])[], here: readonly Mention[]): Memory {
  const nearest = (start: number, passages: number, fits: (mention: Mention) => boolean): Named | null => {
    const until = countWhile(here, (mention) => mention.start < start)
    const own = here.slice(Math.max(0, until - mostOwn), until).findLast(fits)
    if (own !== undefined) return { name: own.name, isHere: true }
    for (let back = 1; back <= Math.min(passages, past.length); back++) {
      const found = past[past.length - back]?.slice(-mostOwn).findLast(fits)
      if (found !== undefined) return { name: found.name, isHere: false }
    }
    return null
  }
  return {
    standsFor(pronoun, start) {
      if (pronoun === 'he' || pronoun === 'she') {
        const other = pronoun === 'he' ? 'female' : 'male'
        return nearest(start, reach, ({ sort, gender }) => sort === 'person' && gender !== other)
      }
      if (pronoun === 'it') return nearest(start, 2, ({ sort }) => sort !== 'person')
      if (pronoun === 'they') return nearest(start, 2, ({ sort, name }) => sort === 'group' || / and /.test(name))
      return null
    },
    outletBefore: (start) => nearest(start, mostHeard, ({ sort, name }) => sort === 'outlet' && isNamed(name)),
  }
}

const isNamed = (name: string): boolean =>
  !words.outletNouns.has(name.toLowerCase().split(' ').at(-1) ?? '') || /^\p{Lu}/u.test(name)
