import { expect, test } from 'vitest'
import { type BlockId, emptyStory, richText, type Story } from '~/story'
import type { Decision } from '../types.ts'
import { chain, house, item } from './itemInTest.ts'
import { ruledElsewhere } from './ruledElsewhere.ts'

const block = 'p1' as BlockId // made up for a test
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: house.zone }, block),
  body: [{ kind: 'paragraph', id: block, text: richText('“We will appeal,” he said, “and win.” Nobody was hurt.') }],
}
const decided = (ruling: 'stet' | 'dismiss', words: string, line: string): Decision => ({
  ruling,
  on: { words, chain: chain(line) },
  block,
  nth: 0,
  by: { id: 'ann', name: 'Ann' },
  at: 0 as Decision['at'], // any time will do
})
const appeal = '“We will appeal,” … “and win.”'

test('words that were ruled on and stand are told with the chain of the last ruling', () => {
  const amended: Decision = {
    ...decided('stet', appeal, 'said by: he'),
    ruling: 'amend',
    chain: chain('said by: Ruiz'),
  }
  expect(ruledElsewhere(story, [], [decided('stet', appeal, 'said by: he'), amended])).toEqual([
    { words: appeal, chain: chain('said by: Ruiz') },
  ])
  expect(ruledElsewhere(story, [], [amended, decided('stet', appeal, 'said by: Ruiz')])).toEqual([
    { words: appeal, chain: chain('said by: Ruiz') },
  ])
})

test('what was dismissed, is gone from the text, or is listed already is not', () => {
  const decisions = [
    decided('dismiss', 'Nobody was hurt.', 'said by: police'),
    decided('stet', 'Gone words', 'said by: Ruiz'),
    decided('stet', appeal, 'said by: Ruiz'),
  ]
  expect(ruledElsewhere(story, [item(appeal, 'said by: Ruiz')], decisions)).toEqual([])
})
