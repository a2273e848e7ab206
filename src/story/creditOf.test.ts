import { expect, test } from 'vitest'
import { creditOf } from './creditOf.ts'

test('a credit is made of its parts as the house writes it, and a part alone stands alone', () => {
  const parts = { creator: 'Jane {agency} Doe', agency: 'Reuters' }
  const written = [{}, { creditPattern: '{agency} – {creator}' }, { creditPattern: 'Photo: {creator} ({agency})' }]
  expect(written.map((house) => creditOf(parts, house))).toEqual([
    'Jane {agency} Doe/Reuters',
    'Reuters – Jane {agency} Doe',
    'Photo: Jane {agency} Doe (Reuters)',
  ])
  const alone = [
    { ...parts, creator: '' },
    { ...parts, agency: '' },
    { creator: '', agency: '' },
  ]
  expect(alone.map((part) => creditOf(part, { creditPattern: '{agency} – {creator}' }))).toEqual([
    'Reuters',
    'Jane {agency} Doe',
    '',
  ])
})
