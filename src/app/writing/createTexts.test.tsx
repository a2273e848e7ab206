import { expect, test } from 'vitest'
import { writeText } from '~/interchange'
import { type BlockId, emptyStory, plainHouse, richText, type Story, type Zone } from '~/story'
import { createPages } from './createPages.ts'
import { createTexts } from './createTexts.ts'
import { stillStory } from './storyAtHand.ts'

const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'p' as BlockId)
const textsOf = (story: Story) => {
  const pictures = { addressNow: () => null, subscribe: () => () => {} }
  const still = stillStory(story)
  return createTexts(still, plainHouse, createPages(still, plainHouse, pictures)).get()
}

test('wire text is the very text of an export, and the page is said as it is published', () => {
  const body = [{ kind: 'paragraph', id: 'p' as BlockId, text: richText('It will come.') }] as const
  const story = { ...empty, headline: richText('Ferry is late'), body }
  const { wire, spoken } = textsOf(story)
  expect(wire).toEqual({ text: writeText(story, plainHouse), verdict: { says: 'Fits', isWrong: false } })
  expect(spoken.lines.map(({ role, words }) => `${role}: ${words}`)).toEqual([
    'Text: Stet',
    'Heading 1: Ferry is late',
    'Text: It will come.',
  ])
})

test('a story without a headline misses it in both', () => {
  const { wire, spoken } = textsOf(empty)
  const missed = { says: 'Missing headline', isWrong: true }
  expect([wire.verdict, spoken.verdict]).toEqual([missed, missed])
})
