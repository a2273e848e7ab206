import { quotationsIn } from '~/attribution'
import type { Passage } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { itemBreach } from './itemBreach.ts'
import { forReaders } from './ownWords.ts'
import type { Breach, Part, StoryRule } from './types.ts'

export const unattributedQuotation: StoryRule = {
  id: 'unattributed-quotation',
  why: 'Every statement that is no established fact has a source, and quoted words have a speaker (Reuters handbook; AP).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts }) => {
    const attributed = new Set(
      parts.flatMap(({ items }) => items.filter(isAttributed).map(({ wording }) => plain(wording.words))),
    )
    return parts.flatMap((part) => [...withoutSpeaker(part), ...uncovered(part, attributed)])
  },
}

type Item = Part['items'][number]

/** Somebody is named for the words: who said them, or through whom they came. */
const isAttributed = ({ wording }: Item): boolean => wording.chain.some(({ name }) => name.trim() !== '')

const withoutSpeaker = ({ items }: Part): readonly Breach[] =>
  items
    .filter((item) => (item.type === 'direct' || item.type === 'mixed') && !isAttributed(item) && isQuotation(item))
    .map((item) => itemBreach(item, 'Nobody is named for these quoted words. Say who said them.'))

const isQuotation = ({ wording, kind }: Item): boolean => kind === 'quote' || wordsIn(wording.words) >= fewest

/** Fewer words in marks are a term, a title or a doubt, more often than speech. */
const fewest = 3

const uncovered = (part: Part, attributed: ReadonlySet<string>): readonly Breach[] =>
  forReaders(part)
    .filter(({ kind }) => kind !== 'quote' && kind !== 'credit' && kind !== 'chain step' && kind !== 'alternative text')
    .flatMap((passage) =>
      quotedIn(passage)
        .filter(({ words, start, end }) => {
          if (wordsIn(words) < fewest || covers(part, passage, start, end)) return false
          const said = plain(words)
          return ![...attributed].some((other) => other.includes(said))
        })
        .map(({ words, start, end }) => ({
          block: passage.place.block,
          anchor: anchorAt(passage, start, end),
          says: 'Nobody is named for these quoted words. Say who said them, or take off the quotation marks.',
          on: words,
        })),
    )

const quotedIn = (passage: Passage) =>
  /["“”„«»‘‚‹״']/u.test(passage.text)
    ? quotationsIn(passage.text)
        .filter(({ closed }) => closed)
        .map(({ start, end }) => ({ start, end, words: passage.text.slice(start, end) }))
    : []

/** Whether an attribution has some of the words. */
const covers = ({ items }: Part, { place }: Passage, start: number, end: number): boolean =>
  items.some(({ anchors }) =>
    anchors.some(
      (anchor) =>
        anchor.place.block === place.block &&
        anchor.place.field === place.field &&
        anchor.start < end &&
        start < anchor.end,
    ),
  )

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0

/** Letters and digits alone: quotation marks and stops differ between a headline and its text. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
