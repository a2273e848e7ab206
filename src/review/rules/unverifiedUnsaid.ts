import { itemBreach } from './itemBreach.ts'
import { forReaders } from './ownWords.ts'
import { unverifiedWordsOf } from './unverifiedWords.ts'
import type { StoryRule } from './types.ts'

export const unverifiedUnsaid: StoryRule = {
  id: 'unverified-unsaid',
  why: 'What could not be verified is said to be so, and attributed (BBC editorial guidelines, 3.3).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground }) => {
    const open = parts.flatMap((part, at) => part.items.flatMap((item) => (isUnverified(item) ? [{ item, at }] : [])))
    if (open.length === 0) return []
    const words = unverifiedWordsOf(ground.language)
    return open.flatMap(({ item, at }) => {
      const near = parts.slice(Math.max(at - 1, 0), at + 2).flatMap((part) => forReaders(part).map(({ text }) => text))
      if (words !== null && words.said.test(near.join('\n'))) return []
      const suggested = words === null ? '' : ` For example: “${words.sentence}”`
      return [
        itemBreach(
          item,
          `This is recorded as not verified, and the text does not say so. Say it beside the words.${suggested}`,
        ),
      ]
    })
  },
}

const isUnverified = ({ amendment }: { readonly amendment?: { readonly verification?: { readonly state: string } } }) =>
  amendment?.verification !== undefined && amendment.verification.state !== 'corroborated'
