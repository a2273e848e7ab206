import { expect, test } from 'vitest'
import { richText } from '~/story'
import { noHeadline } from './noHeadline.ts'
import { breachesIn, copyWith, storyWith } from './ruleInTest.ts'

const found = (headline: string) => breachesIn(noHeadline, copyWith(storyWith({ headline: richText(headline) })))

test('a headline without a word is none', () => {
  const missing = [{ block: 'headline', says: 'The story has no headline. Write one.', on: '' }]
  expect(['', '  ', '—'].map(found)).toEqual([missing, missing, missing])
})

test('words in any script, or a number, are a headline', () => {
  expect(['Harbour shut', 'הנמל סגור', '1,200'].map(found)).toEqual([[], [], []])
})
