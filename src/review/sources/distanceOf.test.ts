import { expect, test } from 'vitest'
import { distanceOf, distanceWords } from './distanceOf.ts'
import { chain, house } from './itemInTest.ts'

const distance = (line: string) => distanceOf(chain(line), house)

test('each carrier puts one hand between', () => {
  expect(distance('said by: army')).toBe(1)
  expect(distance('said by: army > carried by: SANA')).toBe(2)
  expect(distance('said by: army > carried by: SANA > quoted by: Reuters')).toBe(3)
  expect(distance('said by: a > carried by: b > quoted by: c > quoted by: d')).toBe(4)
})

test('what we heard or saw ourselves is at no distance, though others carried it too', () => {
  expect(distance('said by: Dana Ruiz > seen by us:')).toBe(0)
  expect(distance('seen by us: our reporter')).toBe(0)
  expect(distance('said by: Dana Ruiz > seen by us: > quoted by: Reuters')).toBe(0)
})

test('seeing a report is not seeing what it tells', () => {
  expect(distance('said by: army > carried by: SANA > seen by us:')).toBe(2)
})

test('one carrier under two spellings is one hand', () => {
  expect(distance('said by: army > carried by: Reuters > quoted by: Thomson Reuters')).toBe(2)
  expect(distanceOf(chain('said by: army > carried by: Reuters > quoted by: the Reuters'))).toBe(2)
})

test('the house, the speaker and whom the speaker stands for are no hands', () => {
  expect(distance('said by: Dana Ruiz > carried by: The Meridian')).toBe(1)
  expect(distance('said by: a spokesman > on behalf of: the port > carried by: the port')).toBe(1)
  expect(distance('said by: SANA > carried by: Syrian Arab News Agency')).toBe(1)
})

test('what was told to an agency came through it', () => {
  expect(distance('said by: Dana Ruiz > said to: Reuters')).toBe(2)
  expect(distance('said by: Dana Ruiz > said to: Reuters > carried by: Reuters')).toBe(2)
  expect(distance('said by: Dana Ruiz > said to: her lawyer')).toBe(1)
})

test('a carrier nobody has named is a hand all the same', () => {
  expect(distance('said by: army > carried by:')).toBe(2)
})

test('a chain that tells nothing has no distance', () => {
  expect([distance(''), distance('said by:'), distance('carried by:')]).toEqual([null, null, null])
})

test('distances have words', () => {
  expect([null, 0, 1, 2, 3, 7].map(distanceWords)).toEqual([
    'Distance not known',
    'Heard or seen by us',
    'Told to us',
    'Second hand',
    'Third hand',
    '7th hand',
  ])
})
