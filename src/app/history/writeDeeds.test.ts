import { expect, test } from 'vitest'
import { entryId, type Version, versionAt } from '~/drafts'
import { instant } from '../panes/itemInTest.ts'
import type { Deed } from './deedsOf.ts'
import { writeDeeds } from './writeDeeds.ts'

const deed = (name: string, what: Deed['what']): Deed => ({
  entry: entryId('e'),
  first: versionAt(2),
  version: versionAt(3),
  from: instant('2016-10-02T10:00:00Z'),
  at: instant('2016-10-02T10:01:00Z'),
  by: { id: 'noa', name },
  what,
})

test('deeds are a table with a row each, marks of its own doubled', () => {
  const table = writeDeeds(
    [deed('Noa “N” "Adler"', { kind: 'named', version: 2 as Version, name: 'A,\nB' })],
    () => null,
  )
  expect(table).toBe(
    '\ufeff"Version","From","Until","Who","Id","Kind","What"\r\n' +
      '"3","2016-10-02T10:00:00.000Z","2016-10-02T10:01:00.000Z","Noa “N” ""Adler""","noa","Names","Named version 2: A,\nB"\r\n',
  )
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])(
  'a cell that a spreadsheet would run is text: %j',
  (name) => {
    const [, row = ''] = writeDeeds([deed(name, { kind: 'spiked' })], () => null).split('\r\n"')
    const cell = row.split('","')[3] ?? ''
    expect(cell.startsWith("'")).toBe(true)
    expect(cell.slice(1).replaceAll('""', '"')).toBe(name)
  },
)
