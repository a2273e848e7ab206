import type { ReviewItem } from '../types.ts'
import { anchorAt } from './anchorAt.ts'
import { itemBreach } from './itemBreach.ts'
import { forReaders } from './ownWords.ts'
import { unverifiedWordsOf } from './unverifiedWords.ts'
import type { Part, Repair, StoryRule } from './types.ts'

export const unverifiedUnsaid: StoryRule = {
  id: 'unverified-unsaid',
  why: 'What could not be verified is said to be so, and attributed (BBC editorial guidelines, 3.3).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground }) => {
    const open = parts.flatMap((part, at) =>
      part.items.flatMap((item) => (isUnverified(item) ? [{ item, part, at }] : [])),
    )
    if (open.length === 0) return []
    const words = unverifiedWordsOf(ground.language)
    return open.flatMap(({ item, part, at }) => {
      const near = parts.slice(Math.max(at - 1, 0), at + 2).flatMap((part) => forReaders(part).map(({ text }) => text))
      if (words !== null && words.said.test(near.join('\n'))) return []
      const suggested = words === null ? '' : ` For example: “${words.sentence}”`
      const says = `This is recorded as not verified, and the text does not say so. Say it beside the words.${suggested}`
      const repair = words === null ? null : repairOf(item, part, words.sentence)
      return [{ ...itemBreach(item, says), ...(repair === null ? {} : { repair }) }]
    })
  },
}

const isUnverified = ({ amendment }: { readonly amendment?: { readonly verification?: { readonly state: string } } }) =>
  amendment?.verification !== undefined && amendment.verification.state !== 'corroborated'

/** The sentence at the end of the paragraph. A quote, a title, a caption and a list have no place for one. */
function repairOf({ kind, block }: ReviewItem, { passages }: Part, sentence: string): Repair | null {
  const passage = passages.find(({ place }) => place.block === block)
  if (kind !== 'speech' || passage?.kind !== 'paragraph') return null
  const end = passage.text.length
  const gap = /\s$/u.test(passage.text) ? '' : ' '
  return { kind: 'words', label: `Add “${sentence}”`, anchor: anchorAt(passage, end, end), words: `${gap}${sentence}` }
}
