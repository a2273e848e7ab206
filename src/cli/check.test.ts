import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DraftFile, Entry, Happening } from '~/drafts'
import { writeStory } from '~/interchange'
import { allRules, createCopy, createRules } from '~/review'
import {
  type BlockId,
  docFromStory,
  emptyStory,
  type Instant,
  plainHouse,
  richText,
  type Story,
  storyFromDoc,
  type Zone,
} from '~/story'
import { file, folder, stet } from '~tests/kit/runStet.ts'

// Names in tests are made up, so they are branded by hand.
const empty = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const clean: Story = {
  ...empty,
  headline: richText('Port burns'),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText('The harbour is shut.') }],
}
const withTk: Story = {
  ...clean,
  body: [
    ...clean.body,
    {
      kind: 'list',
      id: 'l' as BlockId,
      ordered: false,
      items: [{ id: 'i' as BlockId, text: richText('Ships: TK.') }],
    },
  ],
}
const ours = { version: 1, name: 'Us', language: 'en-GB', zone: 'UTC', agencies: [] }
/** Most stories here have no picture, and that is said in one test. */
const house = file('ours.json', JSON.stringify({ ...ours, rules: { 'layout-missing': 'off' } }))
/** Said on standard error each time. */
const unjudged =
  'stet: not looked at, as it takes a browser: the words that search results, cards and notifications cut (layout-cut), what a reader mode loses (layout-lost).\n'
const check = (...files: string[]) => stet(['check', '--house', house, ...files])

test('each line says file, level, rule, block and message, and what blocks is exit code 1', {
  timeout: 60_000,
}, async () => {
  const story = file('a\ttab.json', writeStory(withTk))
  expect(await check(story)).toEqual({
    code: 1,
    said: unjudged,
    out: `${story.replace('\t', ' ')}\tblock\ttk\t2\t“TK” is still in the text. Put in what is missing, or take it out.\n`,
  })
})

test('text and HTML are told by their names, or by how they begin', { timeout: 60_000 }, async () => {
  const rows = async (...args: Parameters<typeof stet>) =>
    (await stet(...args)).out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t').slice(1, 4))
  const page = '<!doctype html><h1>Port burns</h1><p>It burned on Sunday 14 March 2026.</p>'
  const [html, piped, text] = await Promise.all([
    rows(['check', '--house', house, file('page.html', page)]),
    rows(['check', '--house', house, '-'], page),
    rows(['check', '--house', house, file('copy', '{TK} is here.\n\nIt burns.')]),
  ])
  expect({ html, piped, text }).toEqual({
    html: [['warn', 'wrong-weekday', '1']],
    piped: [['warn', 'wrong-weekday', '1']],
    text: [
      ['block', 'no-headline', '0'],
      ['block', 'tk', '1'],
    ],
  })
})

test('a story that keeps every rule is exit code 0, and so is one that is only warned of', {
  timeout: 60_000,
}, async () => {
  expect(await check(file('clean.json', writeStory(clean)))).toEqual({ code: 0, said: unjudged, out: '' })
  const warned = await check(file('warned.html', '<h1>Port burns</h1><p>It burned on Sunday 14 March 2026.</p>'))
  expect({ code: warned.code, level: warned.out.split('\t')[1] }).toEqual({ code: 0, level: 'warn' })
})

test('what cannot be read is exit code 2 and told, and the others are checked', { timeout: 60_000 }, async () => {
  const story = file('tk.json', writeStory(withTk))
  const ran = await check(join(folder, 'none.txt'), story, file('b.docx', 'PK\u0003\u0004'))
  expect({ code: ran.code, rules: ran.out.split('\t')[2], said: ran.said }).toEqual({
    code: 2,
    rules: 'tk',
    said: `stet: There is no file ${join(folder, 'none.txt')}.\nstet: ${join(folder, 'b.docx')} is a zip archive (a .docx or .odt is one), not text.\n${unjudged}`,
  })
})

test('those layouts that need no browser are in the list, each said once', { timeout: 60_000 }, async () => {
  const rows = async (story: Story) => {
    const { out } = await stet(['check', '--house', file('stets.json', JSON.stringify(ours)), '-'], writeStory(story))
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t').slice(1))
  }
  const paragraphs = Array.from({ length: 120 }, (_, at): Story['body'][number] => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText('The harbour is shut until the gates are mended. '.repeat(20)),
  }))
  const [bare, long] = await Promise.all([rows({ ...clean, headline: [] }), rows({ ...clean, body: paragraphs })])
  expect({ bare, long }).toEqual({
    bare: [
      ['block', 'no-headline', '0', 'The story has no headline. Write one.'],
      ['warn', 'layout-missing', '0', 'Social card: no picture. Add one to the story.'],
    ],
    long: [
      ['warn', 'layout-over', '0', expect.stringMatching(/^Newsletter: \d+ kB over\. /)],
      ['warn', 'layout-missing', '0', 'Social card: no picture. Add one to the story.'],
    ],
  })
})

test('what one edition alone has names it, and is not in the list of another', { timeout: 60_000 }, async () => {
  const edition = (id: string, masthead: string) => ({ id, name: id, language: 'en-GB', zone: 'UTC', masthead })
  const editions = [edition('London', 'Us'), edition('Jerusalem', 'M'.repeat(9000))]
  const [print, rules] = [
    { columnWidth: 48, lines: 44 },
    { 'layout-missing': 'off', 'layout-over': 'block' },
  ]
  const house = file('many.json', JSON.stringify({ ...ours, editions, print, rules }))
  const paragraph = { kind: 'paragraph', id: 'p' as BlockId, text: richText('a'.repeat(100_000)) } as const
  const story = file('long.json', writeStory({ ...clean, body: [paragraph] }))
  const ran = async (...args: string[]) => {
    const { code, out, said } = await stet(['check', '--house', house, ...args, story])
    return {
      code,
      says: out
        .split('\t')
        .slice(1, 5)
        .join(' ')
        .replace(/ kB.*\n/, ' kB'),
      said,
    }
  }
  const [all, london, jerusalem, none] = await Promise.all([
    ran(),
    ran('--edition', 'London'),
    ran('--edition', 'Jerusalem'),
    ran('--edition', 'Haifa'),
  ])
  const said = unjudged.replace('.\n', ', lines that have no room in the print column (layout-over).\n')
  const over = { code: 1, says: 'block layout-over 0 Jerusalem: Newsletter: 6 kB', said }
  expect({ all, london, jerusalem }).toEqual({ all: over, london: { code: 0, says: '', said }, jerusalem: over })
  expect([none.code, none.said.split('\n')[0]]).toEqual([
    2,
    'stet: There is no edition “Haifa” in the house file. It has London, Jerusalem.',
  ])
})

test('without a file it says how it is used', { timeout: 60_000 }, async () => {
  const ran = await stet(['check'])
  expect({ code: ran.code, said: ran.said.split('\n')[0] }).toEqual({
    code: 2,
    said: 'stet: check needs a FILE, or several.',
  })
})

test('a line that somebody let through in the draft blocks no more', { timeout: 60_000 }, async () => {
  const doc = docFromStory(withTk)
  const copy = createCopy()({
    story: storyFromDoc(doc),
    items: [],
    house: plainHouse,
    origins: [],
    vouched: [],
    now: 0 as Instant,
  })
  const [line] = createRules(allRules)(copy)
  const entry = (id: string, what: Happening): Entry => ({
    id: id as Entry['id'],
    schema: 1,
    by: { id: 'd', name: 'Dana' },
    at: 5 as Instant,
    what,
  })
  const draft: DraftFile = {
    stet: 'draft',
    schema: 1,
    log: [
      entry('e1', { kind: 'began', doc: doc.toJSON() as unknown }),
      entry('e2', {
        kind: 'overridden',
        override: {
          line: line?.key ?? '',
          rule: 'tk',
          block: 'i' as BlockId,
          says: line?.says ?? '',
          name: 'Ines Calder',
          reason: 'The ship is called so.',
        },
      }),
    ],
    blobs: {},
  }
  const ran = await stet(['check', '--house', house, '-'], JSON.stringify(draft))
  expect({ code: ran.code, said: ran.said, cells: ran.out.split('\t').slice(0, 4) }).toEqual({
    code: 0,
    said: unjudged,
    cells: ['-', 'overridden', 'tk', '2'],
  })
})
