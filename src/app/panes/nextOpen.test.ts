import { expect, test } from 'vitest'
import type { ReviewState } from '~/review'
import { item } from './itemInTest.ts'
import { nextOpen } from './nextOpen.ts'

/** Goes on from the item in brackets: "usq" are states in order. */
function after(line: string): string | null {
  const states: Record<string, ReviewState> = { u: 'unreviewed', q: 'queried', s: 'stet' }
  const from = line.indexOf('[')
  const items = [...line.replace(/[[\]]/g, '')].map((sign, index) =>
    item({ words: `${index}${sign}`, state: states[sign] ?? 'stet' }),
  )
  return nextOpen(items, items[from]?.key ?? null)?.wording.words ?? null
}

test('after a ruling comes the next unreviewed item, round the end to the beginning', () => {
  expect(['[s]u', 'u[s]s', 'u[s]su', 'sq[s]u'].map(after)).toEqual(['1u', '0u', '3u', '3u'])
})

test('queried items come when nothing is unreviewed, and never the one that was just ruled on', () => {
  expect(['q[s]s', '[q]sq', 's[q]', '[s]s'].map(after)).toEqual(['0q', '2q', null, null])
})

test('from nowhere the first unreviewed item is next', () => {
  expect(nextOpen([item({ words: 'a', state: 'stet' }), item({ words: 'b' })], null)?.wording.words).toBe('b')
})
