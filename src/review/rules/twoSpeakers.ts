import { isPronoun, isUnnamed } from '../sources/isUnnamed.ts'
import { foldName } from '../sources/foldName.ts'
import type { ReviewItem } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const twoSpeakers: PartRule = {
  id: 'two-speakers',
  why: 'Quotes of different people do not run together in one paragraph: readers lose who is speaking (Reuters handbook).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ block, items }) => {
    if (items.length < 2 || typeof block === 'string' || block.kind !== 'paragraph') return []
    const quotes = items.filter(
      (item) => item.type === 'direct' && isName(item.speaker) && !items.some((other) => isInside(item, other)),
    )
    const [first] = quotes
    const other = quotes.find(({ speaker }) => !isAlike(speaker ?? '', first?.speaker ?? ''))
    if (first === undefined || other === undefined) return []
    const says = `${first.speaker} and ${other.speaker} are both quoted in this paragraph. Give ${other.speaker} a paragraph of their own.`
    return [itemBreach(other, says)]
  },
}

/** “He”, “the mayor” and “one resident” may be somebody whom the paragraph also names. */
const isName = (speaker: string | null): boolean =>
  speaker !== null &&
  !isPronoun(speaker) &&
  !isUnnamed({ name: speaker }) &&
  !/^(?:the|an?|his|her|their|its|our|my|one|another)\s/iu.test(speaker) &&
  /^\p{Lu}/u.test(speaker.split(/\s+/u).at(-1) ?? '')

/** “Ruiz” is “Dana Ruiz”: names with a word in common may be one person’s. */
const isAlike = (a: string, b: string): boolean => !foldName(a).words.isDisjointFrom(foldName(b).words)

/** What somebody tells of another’s words is one quote. */
const isInside = ({ anchors: [inner] }: ReviewItem, { anchors }: ReviewItem): boolean =>
  inner !== undefined &&
  anchors.some(({ start, end }) => start <= inner.start && inner.end <= end && end - start > inner.end - inner.start)
