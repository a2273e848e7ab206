import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainRoles, sourceKinds } from '../types.ts'
import { allPageWords } from './allPageWords.ts'
import { creditLine, creditParts, quoteCredit, writtenCredit } from './creditLine.ts'
import { loadPageWords } from './loadPageWords.ts'

const languages = [...Object.keys(allPageWords), 'ru', 'constructor']

test('a language without words of its own, or whose words are not here, gets the names in order', () => {
  const chain = [
    { role: 'said by', name: 'Иван' },
    { role: 'carried by', name: 'Интерфакс', doubtful: true },
    { role: 'quoted by', name: 'ТАСС' },
  ] as const
  expect([creditLine(chain, 'ru', allPageWords), creditLine(chain, 'de')]).toEqual(['Иван · ТАСС', 'Иван · ТАСС'])
})

test('every sure step with a name is in the sentence of every language with its role, in order', () => {
  const step = fc.record({
    role: fc.constantFrom(...chainRoles),
    name: fc.string(),
    doubtful: fc.boolean(),
    kind: fc.constantFrom(...sourceKinds),
    language: fc.constantFrom('', 'ar', 'de', '"x'),
  })
  fc.assert(
    fc.property(fc.array(step), fc.constantFrom(...languages), (steps, language) => {
      const parts = creditParts(steps, language, allPageWords)
      const tidy = (name: string) => name.replace(/\s+/gu, ' ').trim()
      expect(parts.flatMap((part) => ('role' in part ? [[part.role, part.text]] : []))).toEqual(
        steps
          .filter(({ name, doubtful }) => tidy(name) !== '' && !doubtful)
          .map(({ role, name }) => [role, tidy(name)]),
      )
      expect(parts.map(({ text }) => text).join('')).toBe(creditLine(steps, language, allPageWords))
    }),
  )
})

test('a translator’s step says the language before it: its own, else one that an earlier step has and the story has not', () => {
  const translated = { role: 'translated by', name: 'Noa' } as const
  const said = { role: 'said by', name: 'Dana' } as const
  const from = (first: object, last: object) =>
    creditLine([
      { ...said, ...first },
      { ...translated, ...last },
    ])
  expect([
    from({ language: 'he' }, { language: 'ar' }),
    from({ language: 'he' }, {}),
    from({ language: 'he' }, { language: 'en-GB' }),
    from({ language: 'en' }, {}),
    from({ language: 'he', doubtful: true }, {}),
    from({ language: 'he', kind: 'unnamed' }, {}),
  ]).toEqual([
    'Dana, translated from Arabic by Noa',
    'Dana, translated from Hebrew by Noa',
    'Dana, translated from Hebrew by Noa',
    'Dana, translated by Noa',
    'Translated by Noa',
    'Dana, translated by Noa',
  ])
})

test('a sentence that somebody wrote is published in place of the one made of the chain', () => {
  const chain = [{ role: 'said by', name: 'Dana Ruiz' }] as const
  const quote = (credit?: string) => ({
    chain: chain.map((step) => ({ ...step, id: '' as never, doubtful: false })),
    ...(credit === undefined ? {} : { credit }),
  })
  expect([quote(), quote(' \n'), quote(' Ruiz,\nin court ')].map((one) => quoteCredit(one, 'en'))).toEqual([
    'Dana Ruiz',
    'Dana Ruiz',
    'Ruiz, in court',
  ])
  expect(writtenCredit(quote())).toBe('')
})

test('English words are there at once; those of all languages come together, once', async () => {
  expect([
    Object.keys(await loadPageWords('en-GB')),
    Object.keys(await loadPageWords('he')),
    loadPageWords('de') === loadPageWords('sv-SE'),
  ]).toEqual([['en'], Object.keys(allPageWords), true])
})
