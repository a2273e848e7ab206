import { expect, test } from 'vitest'
import { entryId, versionAt } from '~/drafts'
import type { Deed } from '../../history/deedsOf.ts'
import { instant, jerusalem, noa } from '../../panes/itemInTest.ts'
import { sinceChoices } from './sinceChoices.ts'
import { sinceWords } from './sinceWords.ts'

const deed = (version: number, iso: string, what: Deed['what']): Deed => ({
  entry: entryId('e'),
  first: versionAt(version),
  version: versionAt(version),
  from: instant(iso),
  at: instant(iso),
  by: noa,
  what,
})
const edits = { kind: 'edits' as const, written: 3, removed: 0, facts: [] }
const deeds = [
  deed(1, '2016-10-01T11:00:00Z', { kind: 'began' } as Deed['what']), // only when it was is looked at
  deed(2, '2016-10-01T11:22:00Z', edits),
  deed(3, '2016-10-02T08:00:00Z', { kind: 'named', version: versionAt(2), name: 'Sent to desk' }),
  deed(4, '2016-10-02T09:00:00Z', edits),
  deed(5, '2016-10-02T09:30:00Z', { kind: 'published', edition: null }),
]
const today = { zone: jerusalem, today: '2 Oct' }

test('named, published and opened versions are offered, newest first, each with its time and place', () => {
  expect(sinceChoices(deeds, versionAt(4), today)).toEqual([
    {
      version: 5,
      name: 'it was published',
      label: 'As published, 12:30 Jerusalem',
      asOf: 'As published, 12:30 Jerusalem',
    },
    { version: 4, name: 'it was opened', label: 'Opened', asOf: 'As opened, last changed 12:00 Jerusalem' },
    {
      version: 2,
      name: 'Sent to desk',
      label: 'Sent to desk, 1 Oct, 14:22 Jerusalem',
      asOf: 'As of Sent to desk, 1 Oct, 14:22 Jerusalem',
    },
  ])
})

test('a version that was opened and has a name is offered by its name, and one whose time is not known without it', () => {
  expect(sinceChoices(deeds, versionAt(2), today).map(({ label }) => label)).toEqual([
    'As published, 12:30 Jerusalem',
    'Sent to desk, 1 Oct, 14:22 Jerusalem',
  ])
  expect(sinceChoices([], versionAt(2), today)).toEqual([
    { version: 2, name: 'it was opened', label: 'Opened', asOf: 'As opened' },
  ])
})

test('a name that runs right to left does not take the time beside it along', () => {
  const hebrew = deed(6, '2016-10-02T10:00:00Z', { kind: 'named', version: versionAt(4), name: 'נשלח' })
  const [, choice] = sinceChoices([...deeds, hebrew], versionAt(4), today)
  expect(choice?.label).toBe('\u2068נשלח\u2069, 12:00 Jerusalem')
})

test('how much is different is said in words', () => {
  expect([0, 1, 5].map((count) => sinceWords(count, 'Sent to desk'))).toEqual([
    'Nothing on the page has changed since Sent to desk.',
    '1 block changed since Sent to desk.',
    '5 blocks changed since Sent to desk.',
  ])
})
