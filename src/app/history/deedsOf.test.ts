import { expect, test } from 'vitest'
import type { EntryId, Happening, Kept, StepJson, Version } from '~/drafts'
import { blockId, instant, jerusalem, noa } from '../panes/itemInTest.ts'
import { deedsOf } from './deedsOf.ts'
import { deedWords } from './deedWords.ts'
import { namesOf } from './namesOf.ts'
import { sittingsOf } from './sittingsOf.ts'

const dana = { id: 'dana', name: 'Dana Wolf' }

const logOf = (...entries: readonly (readonly [string, typeof noa, Happening])[]): readonly Kept[] =>
  entries.map(([time, by, what], index) => ({
    version: (index + 1) as Version,
    entry: { id: `e${index}` as EntryId, schema: 1, by, at: instant(`2016-10-02T${time}:00Z`), what },
  }))

const edited = (...steps: readonly StepJson[]): Happening => ({ kind: 'edited', steps, tab: 't' })
const typed = (text: string, from = 1, to = from): Happening =>
  edited({
    stepType: 'replace',
    from,
    to,
    slice: { content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })

/** A log as it is read on screen: who sat when, and what was done, newest first. */
const told = (log: readonly Kept[]) => {
  const deeds = deedsOf(log)
  const whenWas = (version: number) => log[version - 1]?.entry.at ?? null
  return sittingsOf(deeds.toReversed()).map((sitting) => [
    sitting.by.name,
    ...sitting.deeds.map((deed) => `${deed.version} ${deedWords(deed, jerusalem, whenWas)}`),
  ])
}

test('a log is told by person and sitting, newest first, with edits in a row as one', () => {
  const log = logOf(
    ['10:00', dana, { kind: 'began', doc: {} }],
    ['10:01', dana, { kind: 'origin', title: 'Pasted copy', text: '…' }],
    ['10:02', dana, typed('Hello')],
    ['10:03', dana, typed('!', 6, 8)],
    ['10:20', noa, { kind: 'spiked' }],
    ['11:00', noa, { kind: 'restored' }],
  )
  expect(told(log)).toEqual([
    ['Noa Adler', '6 Restored the story.'],
    ['Noa Adler', '5 Spiked the story.'],
    [
      'Dana Wolf',
      '4 Wrote 6 characters, took out 2 characters.',
      '2 Kept the original: Pasted copy.',
      '1 Began the story.',
    ],
  ])
  const [, , dana1] = sittingsOf(deedsOf(log).toReversed())
  expect([dana1?.from, dana1?.to]).toEqual([instant('2016-10-02T10:00:00Z'), instant('2016-10-02T10:03:00Z')])
})

test('a run of edits ends with a pause, with another person, and after ten minutes, so that there are places to return to', () => {
  const minutes = (...times: readonly string[]) => times.map((time) => [time, dana, typed('a')] as const)
  const ends = (...entries: readonly (readonly [string, typeof noa, Happening])[]) =>
    deedsOf(logOf(...entries)).map(({ version }) => version)
  expect(ends(...minutes('10:00', '10:02', '10:05'))).toEqual([2, 3])
  expect(ends(...minutes('10:00', '10:01'), ['10:02', noa, typed('b')])).toEqual([2, 3])
  expect(ends(...minutes('10:00', '10:02', '10:04', '10:06', '10:08', '10:10', '10:12'))).toEqual([6, 7])
})

test('a ruling is told with its words and its question, a fact by its name, a mark as form', () => {
  const decided: Happening = {
    kind: 'decided',
    decision: {
      ruling: 'query',
      on: { words: '“That is a war crime.”', chain: [] },
      block: blockId('q'),
      nth: 0,
      question: 'Which interview?',
      by: noa,
      at: instant('2016-10-02T10:00:00Z'),
    },
  }
  expect(
    told(
      logOf(
        ['10:00', noa, edited({ stepType: 'addMark', from: 1, to: 4 })],
        ['10:01', noa, decided],
        ['10:02', noa, edited({ stepType: 'docAttr', attr: 'publishAt', value: 1 })],
      ),
    ),
  ).toEqual([
    ['Noa Adler', '3 Set publish time.', '2 Queried: “That is a war crime.” Which interview?', '1 Changed the form.'],
  ])
})

test('names and returns are told by the time of their version, and the last name of a version holds', () => {
  const version = 2 as Version
  const log = logOf(
    ['10:00', dana, { kind: 'began', doc: {} }],
    ['10:02', dana, typed('Hello')],
    ['10:05', dana, { kind: 'named', version, name: 'Sent to desk' }],
    ['10:06', noa, { kind: 'named', version, name: 'Read by desk' }],
    ['10:07', noa, { kind: 'named', version: 99 as Version, name: 'To come' }],
    ['10:08', noa, { kind: 'returned', to: version }],
  )
  expect(told(log)[0]).toEqual([
    'Noa Adler',
    '6 Restored the version of 13:02 Jerusalem.',
    '5 Named version 99: To come',
    '4 Named the version of 13:02 Jerusalem: Read by desk',
  ])
  expect(namesOf(deedsOf(log))).toEqual([
    { version, name: 'Read by desk', by: noa, at: instant('2016-10-02T10:06:00Z') },
  ])
})

test('what a damaged log holds is passed over, however deep it nests', () => {
  let node: unknown = { type: 'text', text: 'x' }
  for (let depth = 0; depth < 50_000; depth++) node = { type: 'listItem', content: [node] }
  const [first, second] = logOf(
    ['10:00', dana, { kind: 'began', doc: {} }],
    ['10:01', dana, edited({ stepType: 'replace', from: 1, to: 1, slice: { content: [node] } })],
  )
  if (first === undefined || second === undefined) throw new Error('No log')
  const broken: Kept = { version: 3 as Version, entry: null as never }
  expect(deedsOf([first, second, broken])).toHaveLength(2)
  expect(deedsOf([])).toEqual([])
})
