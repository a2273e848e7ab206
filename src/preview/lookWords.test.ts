import { expect, test } from 'vitest'
import { lookFirst } from './look.ts'
import { lookWords } from './lookWords.ts'

const since = { version: 3, name: 'Sent to desk', asOf: 'As of Sent to desk, 14:22 Jerusalem' }

test('a page that is shown as its readers get it is named by its layout and its edition', () => {
  expect(lookWords('phone', lookFirst)).toBe('Phone')
  expect(lookWords('print', { ...lookFirst, edition: { id: 'jlm', name: 'Jerusalem' } })).toBe(
    'Print column · Jerusalem',
  )
})

test('all that a page is put through is told, and all that is drawn above it', () => {
  const look = { ...lookFirst, textSize: 200, dark: true, since, stress: ['narrow'], overlays: ['blocks'] } as const
  expect(lookWords('phone', look)).toBe(
    'Phone · 200% · Dark page · Changes since Sent to desk · Narrow phone, 280 px · Blocks',
  )
  expect(lookWords('phone', { ...lookFirst, since, before: true })).toBe('Phone · As of Sent to desk, 14:22 Jerusalem')
})
