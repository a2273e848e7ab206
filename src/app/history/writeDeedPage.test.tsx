import { expect, test } from 'vitest'
import { entryId, versionAt } from '~/drafts'
import { blockId, chain, instant, jerusalem, noa } from '../panes/itemInTest.ts'
import type { Deed } from './deedsOf.ts'
import { writeDeedPage } from './writeDeedPage.ts'

const deed = (what: Deed['what'], rest: Partial<Deed> = {}): Deed => ({
  entry: entryId('e'),
  first: versionAt(3),
  version: versionAt(3),
  from: instant('2016-10-02T10:01:00Z'),
  at: instant('2016-10-02T10:01:00Z'),
  by: noa,
  what,
  ...rest,
})

const ruled = (words: string, question?: string): Deed['what'] => ({
  kind: 'decided',
  decision: {
    ruling: question === undefined ? 'stet' : 'query',
    on: { words, chain: chain('said by: Dana Ruiz > carried by: Reuters?') },
    block: blockId('q'),
    nth: 0,
    ...(question === undefined ? {} : { question }),
    by: noa,
    at: instant('2016-10-02T10:01:00Z'),
  },
})

const pageOf = (deeds: readonly Deed[], rest: { readonly title?: string; readonly only?: string } = {}) =>
  writeDeedPage({
    title: rest.title ?? 'Harbour shut',
    deeds,
    only: rest.only ?? null,
    zone: jerusalem,
    whenWas: () => null,
  })

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const rowsIn = (html: string) =>
  [...parsed(html).querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent),
  )

test('each deed is a row: its version, when and where, who, and what, with the words whole', () => {
  const long = `“${'We will appeal, and appeal again. '.repeat(5)}”`
  const html = pageOf([
    deed(
      { kind: 'edits', written: 12, removed: 0, facts: [] },
      { first: versionAt(1), from: instant('2016-10-02T09:58:00Z') },
    ),
    deed(ruled(long), { version: versionAt(4), first: versionAt(4) }),
  ])
  expect(rowsIn(html)).toEqual([
    ['1–3', 'Sunday 2 October 2016, 12:58–13:01 Jerusalem', 'Noa Adler noa', 'Edits Wrote 12 characters.'],
    [
      '4',
      'Sunday 2 October 2016, 13:01 Jerusalem',
      'Noa Adler noa',
      expect.stringContaining(`…${long}Said by Dana Ruiz · Carried by Reuters?`),
    ],
  ])
  const page = parsed(html)
  expect(page.title).toBe('Who did what: Harbour shut')
  expect(page.querySelector('p:not(.story)')?.textContent).toBe(
    'All that was done. 2 entries, oldest first. Times are those of Jerusalem (Asia/Jerusalem).',
  )
})

test('a page of some deeds says which', () => {
  expect(parsed(pageOf([deed({ kind: 'spiked' })], { only: 'Noa Adler, Shelf' })).body.textContent).toContain(
    'Only: Noa Adler, Shelf. 1 entry, oldest first.',
  )
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></style><script>',
  '</td></table><iframe>',
])('hostile words are words and nothing else: %s', (hostile) => {
  const dropped = { words: hostile, passage: hostile, typedBy: { id: hostile, name: hostile }, takenBy: noa }
  const html = pageOf(
    [
      deed(ruled(hostile, hostile), { by: { id: hostile, name: hostile } }),
      deed({ kind: 'named', version: versionAt(2), name: hostile }),
      deed({ kind: 'origin', title: hostile, text: hostile }),
      deed({ kind: 'edits', written: 0, removed: 0, facts: [hostile] }),
      deed({ kind: 'dropped', dropped: { ...dropped, place: { block: blockId('b'), field: 'text' }, offset: 0 } }),
    ],
    { title: hostile, only: hostile },
  )
  const page = parsed(html)
  expect(page.querySelectorAll('script, img, iframe, a, link, object, form, base').length).toBe(0)
  expect(
    [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames().filter((name) => /^on/.test(name))),
  ).toEqual([])
  expect(page.querySelectorAll('tbody tr').length).toBe(5)
  expect(page.querySelector('.story')?.textContent).toBe(hostile)
  expect(page.querySelector('blockquote')?.textContent).toBe(hostile)
  expect(page.title).toBe(`Who did what: ${hostile}`)
  expect(html).toContain("default-src 'none'")
})
