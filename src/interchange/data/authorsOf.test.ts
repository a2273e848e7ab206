import { expect, test } from 'vitest'
import { authorsOf } from './authorsOf.ts'

const house = { agencies: [{ name: 'Reuters', spellings: [], kind: 'agency' as const }] }
const named = (byline: string, language = 'en') =>
  authorsOf(byline, language, house).map(({ '@type': type, name }) => `${type ?? '?'}: ${name}`)

test('a byline names its authors without “By”', () => {
  expect(named('By Jane Doe')).toEqual(['Person: Jane Doe'])
  expect(named('BY Jane Doe, Omar Saleh and Anna van der Berg')).toEqual([
    'Person: Jane Doe',
    'Person: Omar Saleh',
    'Person: Anna van der Berg',
  ])
  expect(named('Jane Doe & Reuters')).toEqual(['Person: Jane Doe', 'Organization: Reuters'])
  expect(named('Von Jörg Weiß und Eva Lind', 'de-AT')).toEqual(['Person: Jörg Weiß', 'Person: Eva Lind'])
  expect(named('', 'en')).toEqual([])
})

test('a byline that does not read as names stays whole and is nobody’s person', () => {
  expect(named('By Jane Doe in Jerusalem and agencies')).toEqual(['?: Jane Doe in Jerusalem and agencies'])
  expect(named('Jane Doe, Diplomatic Correspondent')).toEqual(['?: Jane Doe, Diplomatic Correspondent'])
  expect(named('By our staff')).toEqual(['?: By our staff'])
  expect(named('מאת דנה רואיז', 'he')).toEqual(['?: מאת דנה רואיז'])
})
