import { parse } from 'parse5'
import { expect, test } from 'vitest'
import type { BlockId, Instant, Zone } from '~/story'
import { faultsIn } from '~tests/kit/faultsIn.ts'
import type { Chain, ItemKey, ReviewItem } from '../types.ts'
import type { Ledger } from './ledgerLine.ts'
import { writeLedgerCsv } from './writeLedgerCsv.ts'
import { writeLedgerPage } from './writeLedgerPage.ts'

const zone = 'Asia/Jerusalem' as Zone
const at = Date.UTC(2016, 9, 2, 18, 20) as Instant
const noa = { id: 'noa', name: 'Noa Adler' }
const chain: Chain = [
  { role: 'said by', name: 'the army', doubtful: false },
  { role: 'carried by', name: 'SANA', doubtful: true },
  { role: 'translated by', name: '', doubtful: false },
]

function itemOf(words: string, rest: Partial<ReviewItem> = {}): ReviewItem {
  const wording = rest.wording ?? { words, chain }
  return {
    key: words as ItemKey,
    kind: 'speech',
    type: 'direct',
    anchors: [],
    block: 'b1' as BlockId,
    nth: 0,
    wording,
    found: wording,
    foundNth: 0,
    speaker: 'the army',
    confidence: 'likely',
    reason: 'A verb of saying follows the words.',
    state: 'unreviewed',
    ...rest,
  }
}

const ruled = { on: { words: '“Leave.”', chain }, block: 'b1' as BlockId, nth: 0, by: noa, at }
const queried = itemOf('“Leave now.”', {
  state: 'queried',
  decision: { ruling: 'query', ...ruled, question: 'Which\ninterview?' },
  amendment: { ruling: 'amend', ...ruled, verification: { state: 'corroborated', how: 'two neighbours' } },
  before: { ruling: 'stet', ...ruled },
})

const ledger = (...items: readonly ReviewItem[]): Ledger => ({
  title: 'Harbour shut',
  items,
  zone,
  distance: (steps) => `${steps.length} steps away`,
})

/** The cells of a table in CSV, read as RFC 4180 has them. */
const cellsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .replace('\ufeff', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))

test('each attribution is a row of the table, with its ruling, its question and what it was before', () => {
  const csv = writeLedgerCsv(
    ledger(
      queried,
      itemOf('He said so.', { type: 'indirect', speaker: null, wording: { words: 'He said so.', chain: [] } }),
    ),
  )
  expect(csv.startsWith('\ufeff"Number","State"')).toBe(true)
  expect(cellsOf(csv)).toEqual([
    [
      'Number',
      'State',
      'Kind',
      'Words',
      'Speaker',
      'Chain',
      'Distance',
      'Confidence',
      'Reason',
      'Ruled by',
      'Ruled at',
      'Question',
      'Earlier wording',
      'Amended by',
      'Verification',
      'Block',
    ],
    [
      '1',
      'Queried',
      'Direct, in the text',
      '“Leave now.”',
      'the army',
      'said by the army › carried by SANA? › translated by (missing)',
      '3 steps away',
      'likely',
      'A verb of saying follows the words.',
      'Noa Adler',
      '2016-10-02T21:20:00+03:00',
      'Which\ninterview?',
      '“Leave.”',
      'Noa Adler',
      'corroborated: two neighbours',
      'b1',
    ],
    [
      '2',
      'Unreviewed',
      'Indirect, in the text',
      'He said so.',
      '',
      '',
      '0 steps away',
      'likely',
      'A verb of saying follows the words.',
      '',
      '',
      '',
      '',
      '',
      '',
      'b1',
    ],
  ])
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
  'words that a spreadsheet would run are text: %j',
  (words) => {
    const [, row = []] = cellsOf(writeLedgerCsv(ledger(itemOf(words, { speaker: words }))))
    expect([row[3], row[4]]).toEqual([`'${words}`, `'${words}`])
  },
)

test('a chain alone that changed is told as what was ruled on before', () => {
  const before = { ruling: 'stet', ...ruled, on: { words: '“No.”', chain: chain.slice(0, 1) } } as const
  const [, row = []] = cellsOf(writeLedgerCsv(ledger(itemOf('“No.”', { before }))))
  expect(row[12]).toBe('[said by the army]')
})

const textOf = (html: string): string =>
  (/<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('the page for paper tells states and steps in words and shapes, and every time with its offset', () => {
  const page = writeLedgerPage({ ...ledger(queried, itemOf('“No.”', { state: 'stet', kind: 'quote' })), css: '' })
  expect(textOf(page)).toBe(
    'Attributions Harbour shut 2 attributions: 0 unreviewed, 1 queried, 1 stet. Times are those of Asia/Jerusalem. ' +
      'No. State Words and chain Ruling ' +
      '1 ? Queried Direct, in the text “Leave now.” ● said by the army ◐ carried by SANA (doubtful) ○ translated by (missing) ' +
      'Distance: 3 steps away likely: A verb of saying follows the words. ' +
      'Noa Adler , 2016-10-02 21:20 +03:00 Question: Which interview? Ruled on before: “Leave.” Amended by: Noa Adler Verification: corroborated: two neighbours ' +
      '2 ✓ Stet Quote block “No.” ● said by the army ◐ carried by SANA (doubtful) ○ translated by (missing) ' +
      'Distance: 3 steps away likely: A verb of saying follows the words. Not ruled on',
  )
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></style><script>',
  '</td></table><iframe>',
  'a\u0000b\ud800',
])('hostile words are words, and the page is well formed, runs nothing and fetches nothing: %j', (hostile) => {
  const by = { id: hostile, name: hostile }
  const on = { words: hostile, chain: [{ role: 'said by', name: hostile, doubtful: true }] } as const
  const one = itemOf(hostile, {
    wording: on,
    speaker: hostile,
    reason: hostile,
    decision: { ruling: 'query', ...ruled, by, question: hostile },
    amendment: { ruling: 'amend', ...ruled, by, verification: { state: 'unverified', how: hostile } },
    before: { ruling: 'stet', ...ruled, on: { ...on, words: `${hostile}!` } },
  })
  const page = writeLedgerPage({ ...ledger(one), title: hostile, css: '</style><script>', distance: () => hostile })
  expect(faultsIn(page)).toEqual([])
  expect(page).toContain("default-src 'none'")
  expect(parse(page).childNodes).toHaveLength(2)
})
