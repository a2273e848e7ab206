import { expect, test } from 'vitest'
import { plainHouse, richText, type Story } from '~/story'
import { type CopyFacts, createCopy } from './createCopy.ts'
import { at, copyWith, paragraph, storyWith } from './ruleInTest.ts'

const story = storyWith({
  standfirst: richText('It burns.'),
  body: [paragraph('“We stay,” said Dana Ruiz.', 'a'), paragraph('The port is shut.', 'b')],
})
const { items } = read(story)
const facts: CopyFacts = { story, items, house: plainHouse, origins: [], vouched: [], now: at('2026-03-14T12:00Z') }

function read(story: Story) {
  return { items: copyWith(story).parts.flatMap((part) => part.items) }
}

test('titles stand before the body, and each part has its own attributions', () => {
  const copy = createCopy()(facts)
  expect(copy.parts.map(({ id, items }) => [id, items.map(({ speaker }) => speaker)])).toEqual([
    ['headline', []],
    ['standfirst', []],
    ['byline', []],
    ['dateline', []],
    ['a', ['Dana Ruiz']],
    ['b', []],
  ])
})

test('what did not change is the very object of before', () => {
  const copyOf = createCopy()
  const before = copyOf(facts)
  const [a] = story.body
  const edited = { ...story, body: [...(a === undefined ? [] : [a]), paragraph('The port is open.', 'b')] }
  const after = copyOf({ ...facts, story: edited, now: at('2026-03-14T12:01Z') })
  expect(after.parts.map((part, index) => part === before.parts[index])).toEqual([true, true, true, true, true, false])
  expect(after.ground).toBe(before.ground)
})

test('a part is new when one of its attributions is, and when its title is', () => {
  const copyOf = createCopy()
  const before = copyOf(facts)
  const ruled = items.map((item) => ({ ...item, state: 'stet' as const }))
  const after = copyOf({ ...facts, items: ruled, story: { ...story, headline: richText('Harbour open') } })
  expect(after.parts.map((part, index) => part === before.parts[index])).toEqual([false, true, true, true, false, true])
})

test('the ground is new when the house, a time or an origin is', () => {
  const copyOf = createCopy()
  const { ground } = copyOf(facts)
  const origins = [{ title: 'Wire', text: 'It burns.' }]
  const changed: readonly Partial<CopyFacts>[] = [
    { house: { ...plainHouse } },
    { story: { ...story, filedAt: at('2026-03-14T09:00Z') } },
    { origins },
  ]
  expect(changed.map((one) => copyOf({ ...facts, ...one }).ground === ground)).toEqual([false, false, false])
  const withOrigin = copyOf({ ...facts, origins }).ground
  expect(copyOf({ ...facts, origins: [...origins] }).ground).toBe(withOrigin)
})
