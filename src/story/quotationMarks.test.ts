import { expect, test } from 'vitest'
import { quotationMarksOf } from './quotationMarks.ts'

const four = (language: string, own?: Parameters<typeof quotationMarksOf>[1]) => {
  const { outer, inner } = quotationMarksOf(language, own)
  return [...outer, ...inner].join(' ')
}

test('a language has its own marks, whatever the country, and one that is not known the English ones', () => {
  expect(['de', 'de-CH', 'EN-gb', 'mi', ''].map((language) => four(language))).toEqual([
    '„ “ ‚ ‘',
    '„ “ ‚ ‘',
    '“ ” ‘ ’',
    '“ ” ‘ ’',
    '“ ” ‘ ’',
  ])
})

test('the house’s marks win, those for a country before those for its language', () => {
  const own = { de: ['»', '«', '›', '‹'], 'de-CH': ['«', '»', '‹', '›'], 'en-gb': ['‘', '’', '“', '”'] } as const
  const asked = ['de-AT', 'de-CH', 'de-ch-1996', 'en-GB', 'en-US', 'fr']
  expect(asked.map((language) => four(language, own))).toEqual([
    '» « › ‹',
    '« » ‹ ›',
    '« » ‹ ›',
    '‘ ’ “ ”',
    '“ ” ‘ ’',
    '«\u202f \u202f» “ ”',
  ])
})
