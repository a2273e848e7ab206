import { expect, test } from 'vitest'
import { creditLine, englishPageWords, loadPageWords } from '~/story'
import { createPageWords } from './createPageWords.ts'

test('English is there at once, and nothing arrives', async () => {
  let arrivals = 0
  const words = createPageWords(() => arrivals++)
  expect(words.now('en-GB')).toBe(englishPageWords)
  await loadPageWords('en-GB')
  expect([words.now('en-GB') === englishPageWords, arrivals]).toEqual([true, 0])
})

test('the words of another language arrive once, and a page made before has the names in order', async () => {
  let arrivals = 0
  const words = createPageWords(() => arrivals++)
  const chain = [
    { role: 'said by', name: 'Dana Ruiz' },
    { role: 'quoted by', name: 'dpa' },
  ] as const
  const before = creditLine(chain, 'de', words.now('de'))
  words.now('de')
  await loadPageWords('de')
  await Promise.resolve()
  expect([before, creditLine(chain, 'de', words.now('de')), arrivals]).toEqual([
    'Dana Ruiz · dpa',
    'Dana Ruiz, zitiert von dpa',
    1,
  ])
})
