import { expect, test } from 'vitest'
import { chain, house } from '../sources/itemInTest.ts'
import { chainProblems } from './chainProblems.ts'

const problems = (line: string) => chainProblems(chain(line), house)

test('a step without a name is told, except for what we saw ourselves', () => {
  expect(problems('said by: > carried by: SANA > seen by us:')).toEqual(['unnamed', null, null])
})

test('one carrier twice in a row is one step too many, however it is spelt', () => {
  expect(problems('said by: army > carried by: Reuters > quoted by: Thomson Reuters')).toEqual([null, null, 'twice'])
  expect(problems('said by: Dana Ruiz > said by: Dana Ruiz')).toEqual([null, 'twice'])
})

test('words that come back to who had them go round in a loop', () => {
  expect(problems('said by: army > carried by: SANA > quoted by: Reuters > quoted by: SANA')).toEqual([
    null,
    null,
    null,
    'loop',
  ])
  expect(problems('said by: SANA > carried by: Reuters > quoted by: Syrian Arab News Agency')).toEqual([
    null,
    null,
    'loop',
  ])
})

test('who carries their own words, or what they were told, is no contradiction', () => {
  expect(problems('said by: SANA > carried by: SANA')).toEqual([null, null])
  expect(problems('said by: Dana Ruiz > said to: Reuters > carried by: Reuters')).toEqual([null, null, null])
})
