import { expect, test } from 'vitest'
import { missingAlt } from './missingAlt.ts'
import { breachesIn, copyWith, photo, storyWith } from './ruleInTest.ts'

const said = (alt: string, caption = 'Smoke over the port.') =>
  breachesIn(missingAlt, copyWith(storyWith({ body: [photo({ caption, alt })] }))).map(({ says }) => says)

test('a picture without an alternative text, or with the name of its file for one, is told', () => {
  expect(['', ' ', 'DSC_1234.JPG'].map((alt) => said(alt))).toEqual([
    ['The picture has no alternative text. Say what it shows, for those who cannot see it.'],
    ['The picture has no alternative text. Say what it shows, for those who cannot see it.'],
    ['The alternative text “DSC_1234.JPG” is the name of a file. Say what the picture shows.'],
  ])
})

test('words of any language will do, and an empty frame shows nothing yet', () => {
  expect([said('Black smoke above cranes'), said('עשן'), said('', '')]).toEqual([[], [], []])
})
