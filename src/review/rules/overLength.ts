import { grouped } from '~/base'
import { countWords, type House, type Passage, titleId } from '~/story'
import { wholeOf } from './anchorAt.ts'
import type { Breach, Part, StoryRule } from './types.ts'

export const overLength: StoryRule = {
  id: 'over-length',
  why: 'The house sets the room a page has; what goes over it is cut by a machine or runs over a neighbour.',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory({ story, parts, ground: { house } }) {
    const { story: most } = house.lengths
    const count = most === undefined ? 0 : countWords({ ...story, headline: [], standfirst: [] }).all
    return [
      ...(most === undefined || count <= most ? [] : [tooManyWords(count, most)]),
      ...parts.flatMap((part) => inPart(part, house)),
    ]
  },
}

/** An override for a story holds until it has grown by another so many words. */
const step = 100

function tooManyWords(count: number, most: number): Breach {
  const over = count - most
  return {
    block: titleId('headline'),
    says: `The story has ${grouped(count)} words, ${grouped(over)} over the house’s ${grouped(most)}. Cut it, or have the room agreed.`,
    on: `${Math.ceil(over / step)}`,
  }
}

const counted = { headline: 'The headline', standfirst: 'The standfirst', caption: 'The caption' } as const
const isCounted = (kind: string): kind is keyof typeof counted => Object.hasOwn(counted, kind)

const inPart = ({ passages }: Part, { lengths }: House): readonly Breach[] =>
  passages.flatMap((passage) => {
    if (!isCounted(passage.kind)) return []
    const most = lengths[passage.kind]
    // A character of a reader is never less than one code unit.
    if (most === undefined || passage.text.length <= most) return []
    const over = charactersIn(passage) - most
    if (over <= 0) return []
    const says = `${counted[passage.kind]} has ${grouped(most + over)} characters, ${grouped(over)} over the house’s ${grouped(most)}. Cut it.`
    return [{ block: passage.place.block, anchor: wholeOf(passage), says, on: passage.text }]
  })

const known = new WeakMap<Passage, number>()
let segmenter: Intl.Segmenter | null = null

/** As readers count them: a letter with its accents is one, and so is an emoji of several. */
function charactersIn(passage: Passage): number {
  const before = known.get(passage)
  if (before !== undefined) return before
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const count = [...segmenter.segment(passage.text.trim())].length
  known.set(passage, count)
  return count
}
