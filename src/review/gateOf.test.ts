import { expect, test } from 'vitest'
import { type Block, type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { gateOf, sameGate } from './gateOf.ts'
import type { ReviewItem } from './types.ts'

// Names in tests are made up, so they are branded by hand.
const blank = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'first' as BlockId)
const said: Block = { kind: 'paragraph', id: 'first' as BlockId, text: richText('The harbour is shut.') }
const whole: Story = { ...blank, headline: richText('Harbour shut'), body: [said] }
const item = (state: ReviewItem['state']) => ({ state, block: 'first' }) as ReviewItem // the gate looks at nothing else

test('a story without headline and words is not published, and each is said at its place', () => {
  expect(gateOf({ story: blank, items: [] })).toEqual([
    { kind: 'no headline', block: 'headline' },
    { kind: 'no words', block: 'first' },
  ])
  expect(gateOf({ story: { ...whole, headline: richText('  ') }, items: [] })).toEqual([
    { kind: 'no headline', block: 'headline' },
  ])
  expect(gateOf({ story: whole, items: [] })).toEqual([])
})

test('words that are for the desk alone are no story', () => {
  const note: Block = { kind: 'note', id: 'first' as BlockId, purpose: 'desk', text: richText('Call the harbour.') }
  expect(gateOf({ story: { ...whole, body: [note] }, items: [] })).toEqual([{ kind: 'no words', block: 'first' }])
})

test('what is not cleared stands in the way', () => {
  const [cleared, open, queried] = [item('stet'), item('unreviewed'), item('queried')]
  expect(gateOf({ story: whole, items: [cleared, open, queried] })).toEqual([
    { kind: 'attribution', block: 'first', item: open },
    { kind: 'attribution', block: 'first', item: queried },
  ])
})

test('gates are the same while they say the same of the same items', () => {
  const open = item('unreviewed')
  const gate = (...items: ReviewItem[]) => gateOf({ story: { ...whole }, items })
  expect(sameGate(gate(open), gate(open))).toBe(true)
  expect(sameGate(gate(open), gate(item('unreviewed')))).toBe(false)
  expect(sameGate(gate(open), gate())).toBe(false)
  expect(sameGate(gateOf({ story: blank, items: [] }), gate(open, open))).toBe(false)
})
