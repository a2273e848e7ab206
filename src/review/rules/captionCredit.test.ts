import { expect, test } from 'vitest'
import { captionCredit } from './captionCredit.ts'
import { breachesIn, copyWith, photo, storyWith } from './ruleInTest.ts'

const found = (facts: Parameters<typeof photo>[0]) =>
  breachesIn(captionCredit, copyWith(storyWith({ body: [photo(facts)] })))

test('a picture without a credit is told', () => {
  const missing = {
    block: 'f',
    says: 'The picture has no credit. Say who made it and for whom, as in “Ann Lee/Reuters”.',
    on: 'Smoke over the port.',
  }
  expect(['', ' ', '—'].map((credit) => found({ caption: 'Smoke over the port.', credit }))).toEqual([
    [missing],
    [missing],
    [missing],
  ])
})

test('a credit will do, and an empty frame owes nobody', () => {
  expect([found({ caption: 'Smoke.', credit: 'Reuters' }), found({})]).toEqual([[], []])
})
