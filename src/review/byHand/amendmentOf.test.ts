/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import { expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import { type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { type Decision, itemsOf, type Person, type ReviewItem, rulingOn } from '../index.ts'
import { chain } from '../sources/itemInTest.ts'
import { type Amended, amendmentOf, amendmentsOf } from './amendmentOf.ts'

const ann: Person = { id: 'ann', name: 'Ann Editor' }
const now = 0 as Instant
const text = '“We stay,” said Ida Corrow.'
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText(text) }],
}
const findings: readonly Finding[] = [
  {
    type: 'direct',
    content: [{ place: { block: 'p' as BlockId, field: 'text' }, start: 0, end: 10, exact: '“We stay,”' }],
    cue: [],
    source: [],
    chain: [{ role: 'said by', name: 'Ida Corrow' }],
    confidence: 'likely',
    reason: 'Between marks.',
  },
]

/** The one item of the story after some decisions, which get ids by their order. */
function after(...decisions: readonly Decision[]): ReviewItem {
  const [item] = itemsOf({ story, findings, decisions: numbered(decisions) })
  if (item === undefined) throw new Error('nothing was found')
  return item
}
const numbered = (decisions: readonly Decision[]) => decisions.map((one, at) => ({ id: `d${at}`, ...one }))
const amend = (item: ReviewItem, amended: Amended) => amendmentOf(item, amended, ann, now)
const longer = chain('said by: Ida Corrow > carried by: Harbour Radio')

test('an amended chain holds in place of the one found, and the attribution is open again', () => {
  const cleared = rulingOn(after(), 'stet', ann, now)
  const amended = after(cleared, amend(after(cleared), { chain: longer }))
  expect({ chain: amended.wording.chain, found: amended.found.chain, state: amended.state }).toEqual({
    chain: longer,
    found: chain('said by: Ida Corrow'),
    state: 'unreviewed',
  })
})

test('how far words were checked is said without a chain, and what was cleared stays so', () => {
  const cleared = rulingOn(after(), 'stet', ann, now)
  const checked = after(cleared, amend(after(cleared), { verification: { state: 'could not verify' } }))
  expect({ state: checked.state, verification: checked.amendment?.verification }).toEqual({
    state: 'stet',
    verification: { state: 'could not verify' },
  })
})

test('the last amendment holds, and without all of them the item stands as it was found', () => {
  const first = amend(after(), { chain: longer })
  const second = amend(after(first), { verification: { state: 'unverified' } })
  const item = after(first, second)
  expect(item.wording).toBe(item.found)
  const all = numbered([first, second])
  expect(amendmentsOf(item, all)).toEqual(['d0', 'd1'])
  expect(after().amendment).toBeUndefined()
})
