import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counting, house, intakeOf, outlineOf } from '~tests/kit/outline.ts'
import { cleanText } from './cleanText.ts'
import { readText } from './readText.ts'
import { acceptAll, plainBlocks, structured } from './structured.ts'
import type { Answer } from './types.ts'

const body = 'The first paragraph says what happened, and where.\n\nThe second says who said so.'
const written = ['¶ The first paragraph says what happened, and where.', '¶ The second says who said so.']

const sample = '../shared/samples/wire-aleppo.txt'

test.skipIf(!existsSync(sample))(
  'wire copy from Aleppo is one photo, one reader note, 14 paragraphs, no word lost',
  () => {
    const copy = readFileSync(sample, 'utf8')
    const intake = readText(copy, house)
    const { titles, body } = structured(intake, acceptAll(intake), counting())
    const caption = 'Damaged Red Cross and Red Crescent medical supplies after airstrike in Aleppo'
    expect({ titles, photos: outlineOf({ titles, body }).filter((line) => line.startsWith('photo')) }).toEqual({
      titles: {},
      photos: [`photo: ${caption} | Reuters | ${caption}`],
    })
    expect(body.map(({ kind }) => kind)).toEqual(['photo', ...Array<string>(14).fill('paragraph'), 'note'])
    const words = (text: string) => text.match(/[\p{L}\p{N}’'.-]+/gu) ?? []
    const made = outlineOf({ titles, body }).map((line) => line.replace(/^(photo:|reader:|¶)|\|[^|]*$/gu, ''))
    const [, ...once] = copy.replace('AleppoReuters', 'Aleppo Reuters').split('\n')
    expect(made.flatMap(words)).toEqual(once.flatMap(words))
  },
)

const asWritten: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an agency glued to the last word',
    'Smoke over the port on FridayReuters',
    ['photo: Smoke over the port on Friday | Reuters | '],
  ],
  [
    'a misspelt agency, glued',
    'Smoke over the port on FridayRueters',
    ['photo: Smoke over the port on Friday | Reuters | '],
  ],
  ['“Photo by”', 'Smoke over the port. Photo by Jane Doe/AFP', ['photo: Smoke over the port. | Jane Doe/AFP | ']],
  [
    '“AP Photo” in brackets',
    'Smoke over the port. (AP Photo/Jane Doe)',
    ['photo: Smoke over the port. | Jane Doe/AP | '],
  ],
  [
    '“via”',
    'Smoke over the port. Ali Khan/Anadolu via Getty',
    ['photo: Smoke over the port. | Ali Khan/Anadolu via Getty Images | '],
  ],
  [
    'an agency, a slash and a name',
    'Smoke over the port. REUTERS/Jane Doe',
    ['photo: Smoke over the port. | Jane Doe/Reuters | '],
  ],
  [
    '“Photograph:” and an agency the house does not know',
    'Smoke, seen from the sea. Photograph: J. Doe/Rex',
    ['photo: Smoke, seen from the sea. | J. Doe/Rex | '],
  ],
  [
    'a credit on the line below',
    'Smoke over the port of Latakia\nJane Doe/AFP',
    ['photo: Smoke over the port of Latakia | Jane Doe/AFP | '],
  ],
  [
    'a caption printed twice, the credit below',
    'Smoke over the port\nSmoke over the port\nReuters',
    ['photo: Smoke over the port | Reuters | Smoke over the port'],
  ],
  [
    'a caption printed twice with a stop',
    'Smoke over the port.\nSmoke over the port. AP',
    ['photo: Smoke over the port. | AP | Smoke over the port.'],
  ],
  ['a headline', 'Port burns for a third day', ['headline: Port burns for a third day']],
  ['a headline that ends like an agency', 'A day with my grandpa', ['headline: A day with my grandpa']],
  [
    'a headline, a standfirst and a byline',
    'Port burns\n\nFirefighters say they lack water.\n\nBy Jane Doe and Ali Khan in Latakia',
    [
      'headline: Port burns',
      'standfirst: Firefighters say they lack water.',
      'byline: By Jane Doe and Ali Khan in Latakia',
    ],
  ],
  ['advice to editors', '(Updates with quotes, background)', ['desk: Updates with quotes, background']],
  [
    'a sentence that begins with By',
    'By Friday the army had left the town.',
    ['¶ By Friday the army had left the town.'],
  ],
  [
    'a body that ends with an agency’s name',
    'The ministry denied it, says Reuters',
    ['headline: The ministry denied it, says Reuters'],
  ],
]

for (const [what, top, made] of asWritten) {
  test(`the top of a copy: ${what}`, () => {
    expect(intakeOf(`${top}\n\n${body}`)).toEqual([...made, ...written])
  })
}

test('a credit is put together as the house writes it, however it came', () => {
  const credits = ['(AP Photo/Jane Doe)', 'Photo: REUTERS/Jane Doe', 'Photo by Jane Doe', '(Reuters)']
  const written = credits.map((credit) => {
    const [first] = readText(`Smoke over the port. ${credit}\n\n${body}`, {
      ...house,
      creditPattern: '{agency} – {creator}',
    }).proposals
    return first?.makes?.kind === 'photo' ? first.makes.credit : null
  })
  expect(written).toEqual(['AP – Jane Doe', 'Reuters – Jane Doe', 'Jane Doe', 'Reuters'])
})

const datelines: readonly (readonly [string, readonly string[]])[] = [
  ['ALEPPO, Syria (Reuters) - ', ['byline: Reuters', 'dateline: ALEPPO, Syria']],
  ['GROSSETO, Italy (Associated Press) -- ', ['byline: AP', 'dateline: GROSSETO, Italy']],
  ['LONDON, Oct 2 — ', ['dateline: LONDON, Oct 2']],
  ['BEIJING, Oct. 2, 2016 (AFP) – ', ['byline: AFP', 'dateline: BEIJING, Oct. 2, 2016']],
  ['PARIS/LONDON (Reuters) - ', ['byline: Reuters', 'dateline: PARIS/LONDON']],
  ['Berlin (dpa) - ', ['byline: dpa', 'dateline: Berlin']],
  ['TEL AVIV (Ynet) — ', ['byline: Ynet', 'dateline: TEL AVIV']],
]

for (const [start, made] of datelines) {
  test(`the dateline “${start.trim()}”`, () => {
    expect(intakeOf(start + body)).toEqual([...made, ...written])
  })
}

test('an agency line that is refused stays in the dateline, and the byline takes it after a name', () => {
  const text = `Port burns\n\nBy Jane Doe\n\nLATAKIA (AP) — ${body}`
  const intake = readText(text, house)
  const refusing = new Map<string, Answer>([...acceptAll(intake), ['agency-line-2', { kind: 'refused' }]])
  expect(intakeOf(text).slice(0, 3)).toEqual(['headline: Port burns', 'byline: By Jane Doe, AP', 'dateline: LATAKIA'])
  expect(intakeOf(text, refusing).slice(0, 3)).toEqual([
    'headline: Port burns',
    'byline: By Jane Doe',
    'dateline: LATAKIA (AP)',
  ])
})

test('closing brackets are for readers, who reported and edited is for the desk, a correction is published', () => {
  const end = [
    'Reporting by Jane Doe; Editing by Bo Li',
    '(Additional reporting by Cy Ng)',
    '(This story has been corrected to fix the spelling of Latakia)',
    '(Times are local.\n\nThe next report is at nine.)',
    '-30-',
  ]
  expect(intakeOf(`${body}\n\n${end.join('\n\n')}`)).toEqual([
    ...written,
    'desk: Reporting by Jane Doe; Editing by Bo Li',
    'desk: Additional reporting by Cy Ng',
    'correction: This story has been corrected to fix the spelling of Latakia',
    'reader: Times are local. The next report is at nine.',
    'desk: -30-',
  ])
})

test('brackets within a paragraph, or before the end, are running text', () => {
  const copy = '(This) was said.\n\n(Nobody else did.)\n\nHe left (on foot) and (by sea)'
  expect(intakeOf(copy)).toEqual(['¶ (This) was said.', '¶ (Nobody else did.)', '¶ He left (on foot) and (by sea)'])
})

const asked: readonly (readonly [string, readonly string[]])[] = [
  ['Protesters at the BritishPA', ['Caption “Protesters at the British”, credit PA']],
  ['Angela Merkel in Berlindpa', ['Caption “Angela Merkel in Berlin”, credit dpa']],
  [
    'Delegates at the summitEPA',
    ['Caption “Delegates at the summit”, credit EPA', 'Caption “Delegates at the summitE”, credit PA'],
  ],
  [
    'Smoke over the port of Latakia Jane Doe/AFP',
    [
      'Caption “Smoke over the port of Latakia”, credit Jane Doe/AFP',
      'Caption “Smoke over the port of”, credit Latakia Jane Doe/AFP',
    ],
  ],
  ['Smoke over the port\nSmoke over the port', ['A photo caption, without a credit', 'The headline']],
  ['Smoke over the port.\nSmoke over the port. Zuma Wire', ['Credit: Zuma Wire', 'No, it belongs to the caption']],
  [
    'Port burns for a third day\nReuters',
    ['The headline, with the byline Reuters', 'A photo caption, with the credit Reuters'],
  ],
  ['NATO — The alliance said so.', ['Dateline: NATO']],
]

for (const [top, labels] of asked) {
  test(`“${top.replace('\n', ' / ')}” is asked about, and stays as pasted until a person chooses`, () => {
    const intake = readText(`${top}\n\n${body}`, house)
    const [proposal, ...others] = intake.proposals
    expect(others).toEqual([])
    expect({ makes: proposal?.makes, labels: proposal?.choices?.slice(0, -1).map(({ label }) => label) }).toEqual({
      makes: null,
      labels,
    })
    const plain = [...top.split('\n').map((line) => `¶ ${line}`), ...written]
    for (const answer of [undefined, { kind: 'accepted' }, { kind: 'chosen', choice: 'leave' }] satisfies (
      | Answer
      | undefined
    )[]) {
      const answers = new Map(answer === undefined ? [] : [[proposal?.id ?? '', answer]])
      expect(outlineOf(structured(intake, answers, counting()))).toEqual(plain)
    }
    const choice = proposal?.choices?.[0]?.id ?? ''
    const chosen = outlineOf(
      structured(intake, new Map([[proposal?.id ?? '', { kind: 'chosen', choice }]]), counting()),
    )
    expect(chosen).not.toEqual(plain)
  })
}

test('what is not answered, or refused, is the plain paste', () => {
  const text = `Port burns for a third day\n\nBy Jane Doe\n\nLATAKIA (AP) — ${body}\n\n(Times are local.)`
  const intake = readText(text, house)
  const refused = new Map(intake.proposals.map(({ id }) => [id, { kind: 'refused' } as const]))
  expect(intake.proposals.length).toBe(5)
  expect(structured(intake, refused, counting())).toEqual({ titles: {}, body: plainBlocks(intake, counting()) })
  expect(structured(intake, new Map(), counting())).toEqual({ titles: {}, body: plainBlocks(intake, counting()) })
})

test('an empty paste has no paragraphs and proposes nothing', () => {
  expect(readText(' \n\t\u0000\n', house)).toEqual({ text: ' \n\t\u0000\n', paragraphs: [], proposals: [] })
})

const copyLine = fc.constantFrom(
  'Smoke over the port on Friday',
  'Smoke over the port on FridayReuters',
  'Reuters',
  'By Jane Doe',
  'ALEPPO, Syria (Reuters) - The army said so.',
  'He said “no”.',
  '(Reporting by Jane Doe)',
  '(Times are local.)',
  'Jane Doe/AFP',
  'A headline of some words',
  'NATO — It said so.',
  '-30-',
  '(open',
  'close)',
  '',
)
const anyCopy = fc
  .array(fc.oneof({ weight: 5, arbitrary: copyLine }, fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((lines) => lines.join('\n'))
const letters = (lines: readonly string[]) => lines.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []

test('the plain paste of any copy has its every word, in order', () => {
  fc.assert(
    fc.property(anyCopy, (copy) => {
      const { paragraphs } = readText(copy, house)
      expect(letters(paragraphs)).toEqual(letters([cleanText(copy)]))
      expect(paragraphs.filter((line) => line.trim() === '' || line.includes('\n'))).toEqual([])
    }),
  )
})

test('accepting everything in any copy loses no word, and doubles none but the alternative text', () => {
  fc.assert(
    fc.property(anyCopy, (copy) => {
      const intake = readText(copy, house)
      const made = outlineOf(structured(intake, acceptAll(intake), counting())).map((line) =>
        line.startsWith('photo:') ? line.replace(/\|[^|]*$/u, '') : line,
      )
      const merged = intake.proposals.flatMap(({ makes, paragraphs }) =>
        makes?.kind === 'photo' && makes.alt !== ''
          ? paragraphs.slice(0, -1).map((at) => intake.paragraphs[at] ?? '')
          : [],
      )
      // An agency is written as the house writes it, whatever letters it came in.
      const wordsOf = (lines: readonly string[]) =>
        letters(lines.map((line) => line.replace(/Reuters|AFP/g, ' $& '))).map((word) => word.toLowerCase())
      const have = new Set(wordsOf(made))
      const want = wordsOf(intake.paragraphs)
      expect(want.filter((word) => !have.has(word))).toEqual([])
      expect(merged.filter((line) => !intake.paragraphs.includes(line))).toEqual([])
    }),
  )
})

// Processor time, in microseconds: the machine may be busy with other tests.
test('two million characters are read well under a second', () => {
  const paragraph =
    'The army said on Friday it had taken the town, according to the Jane Doe/AFP report (AP Photo/x). '.repeat(5)
  const copies = [
    `${paragraph}\n\n`.repeat(4000),
    `${paragraph.slice(0, 60)}\n`.repeat(33_000),
    paragraph.repeat(4000),
    'Ab)\n'.repeat(500_000),
  ]
  for (const copy of copies) {
    const start = process.cpuUsage()
    readText(copy, house)
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
  }
})
