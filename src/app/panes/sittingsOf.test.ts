import { expect, test } from 'vitest'
import type { EntryId, Happening, Kept, StepJson, Version } from '~/drafts'
import { blockId, instant, noa } from './itemInTest.ts'
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

test('a log is told by person and sitting, newest first, with edits in a row as one line', () => {
  const told = sittingsOf(
    logOf(
      ['10:00', dana, { kind: 'began', doc: {} }],
      ['10:01', dana, { kind: 'origin', title: 'Pasted copy', text: '…' }],
      ['10:02', dana, typed('Hello')],
      ['10:03', dana, typed('!', 6, 8)],
      ['10:20', noa, { kind: 'spiked' }],
      ['11:00', noa, { kind: 'restored' }],
    ),
  )
  expect(told).toEqual([
    {
      by: noa,
      from: instant('2016-10-02T11:00:00Z'),
      to: instant('2016-10-02T11:00:00Z'),
      lines: [{ version: 6, at: instant('2016-10-02T11:00:00Z'), says: 'Restored the story.' }],
    },
    {
      by: noa,
      from: instant('2016-10-02T10:20:00Z'),
      to: instant('2016-10-02T10:20:00Z'),
      lines: [{ version: 5, at: instant('2016-10-02T10:20:00Z'), says: 'Spiked the story.' }],
    },
    {
      by: dana,
      from: instant('2016-10-02T10:00:00Z'),
      to: instant('2016-10-02T10:03:00Z'),
      lines: [
        { version: 4, at: instant('2016-10-02T10:03:00Z'), says: 'Wrote 6 characters, took out 2 characters.' },
        { version: 2, at: instant('2016-10-02T10:01:00Z'), says: 'Kept the original: Pasted copy.' },
        { version: 1, at: instant('2016-10-02T10:00:00Z'), says: 'Began the story.' },
      ],
    },
  ])
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
  const [sitting] = sittingsOf(
    logOf(
      ['10:00', noa, edited({ stepType: 'addMark', from: 1, to: 4 })],
      ['10:01', noa, decided],
      ['10:02', noa, edited({ stepType: 'docAttr', attr: 'publishAt', value: 1 })],
    ),
  )
  expect(sitting?.lines.map(({ says }) => says)).toEqual([
    'Set publish time.',
    'Queried: “That is a war crime.” Which interview?',
    'Changed the form.',
  ])
})

test('an empty log has no sittings', () => {
  expect(sittingsOf([])).toEqual([])
})
