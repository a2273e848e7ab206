import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from './safeHref.ts'

test('addresses a reader may be sent to stay as they are', () => {
  const fine = [
    'https://example.org/a?b=c#d',
    'HTTP://example.org',
    'mailto:desk@example.org',
    'tel:+44123',
    '/world',
    'a/b',
    '#top',
    '//example.org/x',
  ]
  expect(fine.map(safeHref)).toEqual(fine)
})

test('addresses that run, carry or read something are none', () => {
  const bad = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u180ejavascript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '',
    '  ',
  ]
  expect(bad.map(safeHref)).toEqual(bad.map(() => null))
})

test('whatever is put into a scheme, a browser finds no script in what is let through', () => {
  const piece = fc.constantFrom(
    'j',
    'a',
    'v',
    'script',
    'java',
    ':',
    '\t',
    '\n',
    ' ',
    '\u0000',
    '/',
    '#',
    'J',
    'alert(1)',
    '\u00a0',
  )
  const base = 'https://example.org/'
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const href = safeHref(pieces.join(''))
      const goes = href === null || !URL.canParse(href, base) ? 'https:' : new URL(href, base).protocol
      expect(goes).not.toBe('javascript:')
    }),
    { numRuns: 2000 },
  )
})
