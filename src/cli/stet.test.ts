import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DraftFile, Entry } from '~/drafts'
import { writeStory } from '~/interchange'
import {
  type BlobHash,
  type BlockId,
  type ChainRole,
  docFromStory,
  emptyStory,
  type Photo,
  richText,
  type Zone,
} from '~/story'
import { pngOf } from '~tests/kit/pictureFiles.ts'
import { file, folder, type Ran, stet } from '~tests/kit/runStet.ts'

const hash = 'ab'.repeat(32) as BlobHash
const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const photo: Photo = {
  kind: 'photo',
  id: 'f' as BlockId,
  picture: { blob: hash, type: 'image/png', width: 3, height: 2, name: 'a.png' },
  caption: [],
  credit: '',
  alt: 'Smoke',
}

const copy =
  'Smoke over the port on Friday\nSmoke over the port on FridayReuters\n\n“It burns,” said Dana Ruiz.\n\n(Times are local.)\n'

test('text, HTML and story files convert into one another', { timeout: 60_000 }, async () => {
  const html = await stet(['convert', '--from', 'text', '--to', 'html', file('copy.txt', copy)])
  expect({ code: html.code, said: html.said }).toEqual({ code: 0, said: '' })
  expect(html.out).toContain('<span class="credit" data-role="credit">Reuters</span>')
  const story = await stet(['convert', '--from', 'html', '--to', 'story', '-'], html.out)
  expect({ code: story.code, said: story.said }).toEqual({ code: 0, said: 'stet: not in the story: 1 picture\n' })
  const text = await stet(['convert', '--from', 'story', '--to', 'text', file('story.json', story.out)])
  expect(text).toEqual({
    code: 0,
    said: '',
    out: 'Smoke over the port on Friday (Reuters)\n\n“It burns,” said Dana Ruiz.\n\nNote to readers: Times are local.\n',
  })
})

test('a story is written as JSON-LD, the same that is in its page, and none is read from it', {
  timeout: 60_000,
}, async () => {
  const [data, html] = await Promise.all(
    ['json-ld', 'html'].map((to) => stet(['convert', '--from', 'text', '--to', to, '-'], copy)),
  )
  expect(JSON.parse(data?.out ?? '')).toMatchObject({
    '@type': 'NewsArticle',
    image: [{ '@type': 'ImageObject', caption: 'Smoke over the port on Friday', creditText: 'Reuters' }],
  })
  expect(html?.out).toContain(`<script type="application/ld+json">\n${data?.out}</script>`)
  const back = await stet(['convert', '--from', 'json-ld', '--to', 'text', '-'], data?.out)
  expect([back.code, back.out, back.said.split('\n')[0]]).toEqual([
    2,
    '',
    'stet: convert needs --from with one of text, html, story.',
  ])
})

test('a story is written as a feed of one item, whose links lead to the site, and none is read from it', {
  timeout: 60_000,
}, async () => {
  const html = '<h1>Port burns</h1><p>It <a href="/fires">burns</a>.</p>'
  const [feed, wrong, plain] = await Promise.all([
    stet(['convert', '--from', 'html', '--to', 'rss', '--site', 'https://test.example/news', '-'], html),
    stet(['convert', '--from', 'html', '--to', 'rss', '--site', 'test.example', '-'], html),
    stet(['convert', '--from', 'html', '--to', 'rss', '-'], html),
  ])
  expect({ code: feed.code, said: feed.said }).toEqual({ code: 0, said: '' })
  expect(feed.out).toContain('<title>Port burns</title>')
  expect(feed.out).toContain('<link>https://test.example</link>')
  expect(feed.out).toContain('<p>It <a href="https://test.example/fires">burns</a>.</p>')
  expect(plain.out).toContain('<p>It burns.</p>')
  expect([wrong.code, wrong.out, wrong.said.split('\n')[0]]).toEqual([
    2,
    '',
    'stet: convert needs --site with an address such as https://example.org, not “test.example”.',
  ])
  const back = await stet(['convert', '--from', 'rss', '--to', 'text', '-'], feed.out)
  expect([back.code, back.out, back.said.split('\n')[0]]).toEqual([
    2,
    '',
    'stet: convert needs --from with one of text, html, story.',
  ])
})

test('a whole draft is read, its picture inside the page, with what the block says of it', {
  timeout: 30_000,
}, async () => {
  const pixels = pngOf({}).toString('base64')
  const story = { ...empty, headline: richText('Port burns'), body: [photo] }
  const began: Entry = {
    id: 'e1' as Entry['id'],
    schema: 1,
    by: { id: 'd', name: 'Dana' },
    at: 5 as Entry['at'],
    what: { kind: 'began', doc: docFromStory(story).toJSON() as unknown },
  }
  const draft: DraftFile = {
    stet: 'draft',
    schema: 1,
    log: [began],
    blobs: { [hash]: { type: 'image/png', base64: pixels } },
  }
  const ran = await stet(['convert', '--from', 'story', '--to', 'html', '-'], JSON.stringify(draft))
  expect({ code: ran.code, said: ran.said }).toEqual({ code: 0, said: '' })
  const [, address = ''] =
    /<img src="data:image\/png;base64,([^"]+)" alt="Smoke" width="3" height="2" class="small">/.exec(ran.out) ?? []
  expect(Buffer.from(address, 'base64').toString('utf8')).toContain('<rdf:li xml:lang="x-default">Smoke</rdf:li>')
})

test('a German story is credited and corrected in German, and what somebody wrote is kept', {
  timeout: 60_000,
}, async () => {
  const step = (name: string, role: ChainRole) => ({ id: `${role}-${name}` as BlockId, role, name, doubtful: false })
  const chain = [step('Dana Ruiz', 'said by'), { ...step('Noa Levi', 'translated by'), language: 'ar' }]
  const quote = { kind: 'quote', id: 'q' as BlockId, words: [richText('Wir gehen.')], chain } as const
  const note = { kind: 'note', id: 'n' as BlockId, purpose: 'correction', text: richText('Es war Freitag.') } as const
  const written = { ...quote, id: 'w' as BlockId, credit: 'Dana Ruiz vor Gericht' }
  const path = file('german.json', writeStory({ ...empty, language: 'de-DE', body: [quote, written, note] }))
  const [text, html] = await Promise.all(
    ['text', 'html'].map((to) => stet(['convert', '--from', 'story', '--to', to, path])),
  )
  expect(text).toEqual({
    code: 0,
    said: '',
    out: '„Wir gehen.“\n— Dana Ruiz, aus dem Arabischen übersetzt von Noa Levi\n\n„Wir gehen.“\n— Dana Ruiz vor Gericht\n\nKorrektur: Es war Freitag.\n',
  })
  const back = await stet(['convert', '--from', 'html', '--to', 'text', '-'], html?.out)
  expect(back.out).toBe(text?.out)
})

test('what is ambiguous is told and left as it was', { timeout: 30_000 }, async () => {
  const ran = await stet(
    ['convert', '--from', 'text', '--to', 'text', '-'],
    'Protesters at the BritishPA\n\nIt was said.',
  )
  expect(ran).toEqual({
    code: 0,
    out: 'Protesters at the BritishPA\n\nIt was said.\n',
    said: 'stet: left as it was: This line may be a photo caption that ends with a credit. Which is the credit?\n',
  })
})

test('another house knows other agencies', { timeout: 30_000 }, async () => {
  const house = { version: 1, name: 'Us', language: 'he', zone: 'UTC', agencies: [{ name: 'Zeta Wire' }] }
  const ran = await stet(
    ['convert', '--from', 'text', '--to', 'html', '--house', file('house.json', JSON.stringify(house)), '-'],
    'Smoke over the portZeta Wire\n\nIt burns.',
  )
  expect(ran.out).toContain('<html lang="he" dir="rtl">')
  expect(ran.out).toContain('data-role="credit">Zeta Wire</span>')
})

test('a house’s verbs of speech are known once it has them', { timeout: 60_000 }, async () => {
  const us = { version: 1, name: 'Us', language: 'en', zone: 'UTC', agencies: [], verbs: { en: ['tooted'] }, rulez: {} }
  const house = file('verbs.json', JSON.stringify(us))
  const line = JSON.stringify({ id: 1, text: 'The minister tooted the plan had failed.' })
  const before = await stet(['attribute'], line)
  expect(before).toEqual({ code: 0, out: '{"id":1,"attributions":[]}\n', said: '' })
  const after = await stet(['attribute', '--house', house], line)
  expect({ code: after.code, found: JSON.parse(after.out) as unknown, said: after.said }).toEqual({
    code: 0,
    found: { id: 1, attributions: [expect.objectContaining({ content: [[20, 39]], cue: [[13, 19]] })] },
    said: 'stet: house.json, line 1, column 95: rulez is no setting of Stet and was left out; did you mean “rules”?\n',
  })
})

test('text in UTF-16 and in Windows-1252 is read', { timeout: 60_000 }, async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('שלום “רב”', 'utf16le')])
  expect((await stet(['convert', '--from', 'text', '--to', 'text', '-'], utf16)).out).toBe('שלום “רב”\n')
  const windows = Buffer.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94])
  expect((await stet(['convert', '--from', 'text', '--to', 'text', '-'], windows)).out).toBe('“Café”\n')
})

test('what it cannot read it refuses in a sentence, with exit code 2', { timeout: 120_000 }, async () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [
      ['convert', '--from', 'text', '--to', 'html', join(folder, 'none.txt')],
      `There is no file ${join(folder, 'none.txt')}.`,
    ],
    [
      ['convert', '--from', 'text', '--to', 'html', file('a.docx', 'PK\u0003\u0004')],
      'is a zip archive (a .docx or .odt is one), not text.',
    ],
    [
      ['convert', '--from', 'story', '--to', 'html', file('cut.json', '{"stet": "story", "doc"')],
      'This file is cut short',
    ],
    [['convert', '--from', 'text', '--to', 'html', '--house', file('h.json', '{}'), '-'], 'is not a house file.'],
    [['convert', '--from', 'rtf', '--to', 'html', '-'], 'convert needs --from with one of text, html, story.'],
    [['convert', '--from', 'text', '--to', 'html'], 'convert needs one FILE.'],
    [['convert', '--nonsense'], 'Usage: npm run -s stet'],
    [['attribute', 'x'], 'attribute takes no arguments but --house FILE'],
    [
      ['attribute', '--house', file('cut-house.json', '{\n  "version": 1,\n}')],
      'house.json, line 3, column 1: the file is not JSON. Take out the comma before this “}”.',
    ],
    [['publish'], 'there is no command “publish”'],
    [[], 'Usage: npm run -s stet'],
  ]
  const ran = await Promise.all(cases.map(([args]) => stet(args)))
  expect(
    ran.map(({ code, out, said }, at) => {
      const sentence = cases[at]?.[1] ?? ''
      return { code, out, told: said.includes(sentence) ? sentence : said }
    }),
  ).toEqual(cases.map(([, told]) => ({ code: 2, out: '', told })))
})

test('attribute answers each line in order, with offsets into the text as it came', { timeout: 30_000 }, async () => {
  const text = '“It burns,” said Dana Ruiz.'
  const ran = await stet(
    ['attribute'],
    `${JSON.stringify({ id: 'a', text })}\n\nnot json\n${JSON.stringify({ id: 7, text: '' })}\n`,
  )
  const lines = ran.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; attributions: { source: [number, number][] }[] }) // our own output
  expect({ code: ran.code, said: ran.said, ids: lines.map(({ id }) => id) }).toEqual({
    code: 2,
    said: 'stet: line 3 is not {"id", "text"} in JSON.\n',
    ids: ['a', 7],
  })
  expect(lines[0]?.attributions.map(({ source }) => source.map(([start, end]) => text.slice(start, end)))).toEqual([
    ['Dana Ruiz'],
  ])
})

test('a reader that closes the pipe early is no error', { timeout: 30_000 }, async () => {
  const line = `${JSON.stringify({ id: 1, text: '“It burns,” said Dana Ruiz. '.repeat(20) })}\n`
  const path = file('many.jsonl', line.repeat(400))
  const ran = await new Promise<Ran>((done, fail) => {
    const child = spawn('sh', ['-c', `npm run -s stet -- attribute < "${path}" | head -c 10; exit 0`], {
      stdio: 'pipe',
    })
    let out = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, said }))
  })
  expect({ out: ran.out, trouble: /EPIPE|Error/.test(ran.said) }).toEqual({ out: '{"id":1,"a', trouble: false })
})
