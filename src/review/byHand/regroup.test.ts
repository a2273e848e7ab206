/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import { expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import { type Anchor, type BlockId, emptyStory, type Instant, richText, type Story, type Zone } from '~/story'
import { type Decision, itemsOf, type Person, type ReviewItem, reviewOf } from '../index.ts'
import { additionOf } from './additionOf.ts'
import { dismissed, merge, type Regrouped, split } from './regroup.ts'

const ann: Person = { id: 'ann', name: 'Ann Editor' }
const made = { by: ann, at: 0 as Instant }
const text = '“We stay,” said Ida Corrow. “We are not afraid of the sea.” The harbour, she said, would open.'
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText(text) }],
}
const place = { block: 'p' as BlockId, field: 'text' } as const
function anchor(exact: string): Anchor {
  const start = text.indexOf(exact)
  return { place, start, end: start + exact.length, exact }
}
const finding = (speaker: string, ...content: readonly string[]): Finding => ({
  type: 'direct',
  content: content.map(anchor),
  cue: [],
  source: [],
  chain: speaker === '' ? [] : [{ role: 'said by', name: speaker }],
  confidence: 'likely',
  reason: 'Between marks.',
})
const findings = [finding('Ida Corrow', '“We stay,”'), finding('', '“We are not afraid of the sea.”')]

/** What stands after what was regrouped: the words and who said them. */
function after({ decisions, undone }: Regrouped, earlier: readonly Decision[] = []) {
  const all = [...earlier.filter(({ id }) => id === undefined || !undone.includes(id)), ...decisions]
  return reviewOf({ story, findings, decisions: all.map((one, at) => ({ ...one, id: one.id ?? `d${at}` })) })
}
const said = (items: readonly ReviewItem[]) => items.map(({ wording, speaker, type }) => [wording.words, speaker, type])
const standing = (index: number, decisions: readonly Decision[] = []): ReviewItem => {
  const item = itemsOf({ story, findings, decisions })[index]
  if (item === undefined) throw new Error(`There is no item ${index}`)
  return item
}
const regrouped = (one: Regrouped | null): Regrouped => {
  if (one === null) throw new Error('It could not be done')
  return one
}

test('what is dismissed is set aside, and can be found there', () => {
  const review = after(regrouped(dismissed(standing(1), made)))
  expect(said(review.items)).toEqual([['“We stay,”', 'Ida Corrow', 'direct']])
  expect(review.dismissed.map(({ wording }) => wording.words)).toEqual(['“We are not afraid of the sea.”'])
})

test('what a person added is taken back when it is dismissed', () => {
  const chain = [{ role: 'said by', name: 'Ida Corrow', doubtful: false } as const]
  const added = {
    ...additionOf({ story, anchors: [anchor('The harbour, she said, would open')], chain, ...made }),
    id: 'added',
  }
  expect(said(after({ decisions: [], undone: [] }, [added]).items)).toEqual([
    ['“We stay,”', 'Ida Corrow', 'direct'],
    ['“We are not afraid of the sea.”', null, 'direct'],
    ['The harbour, she said, would open', 'Ida Corrow', 'indirect'],
  ])
  const back = regrouped(dismissed(standing(2, [added]), made))
  expect(back).toEqual({ decisions: [], undone: ['added'] })
  expect(after(back, [added]).items).toHaveLength(2)
})

test('an attribution is split at a place in its words, and both have its chain', () => {
  const cut = { place, offset: text.indexOf(' afraid') }
  expect(said(after(regrouped(split(story, standing(1), cut, made))).items)).toEqual([
    ['“We stay,”', 'Ida Corrow', 'direct'],
    ['“We are not', null, 'direct'],
    ['afraid of the sea.”', null, 'mixed'],
  ])
})

test('nothing is split where nothing would stand on one side', () => {
  const cuts = [text.indexOf('“We are'), text.indexOf('The harbour'), 0]
  for (const offset of cuts) expect(split(story, standing(1), { place, offset }, made)).toBeNull()
  expect(split(story, standing(1), null, made)).toBeNull()
})

test('two attributions of a block become one, with the chain that says more, and are parted again', () => {
  const one = regrouped(merge(story, standing(1), standing(0), made))
  const merged = after(one)
  expect(said(merged.items)).toEqual([['“We stay,” … “We are not afraid of the sea.”', 'Ida Corrow', 'direct']])
  const decisions = one.decisions.map((decision, at) => ({ ...decision, id: `d${at}` }))
  const parted = regrouped(split(story, standing(0, decisions), null, made))
  expect(said(after(parted, decisions).items)).toEqual([
    ['“We stay,”', 'Ida Corrow', 'direct'],
    ['“We are not afraid of the sea.”', 'Ida Corrow', 'direct'],
  ])
})

test('stretches that touch become one when they are merged', () => {
  const halves = regrouped(split(story, standing(1), { place, offset: text.indexOf(' afraid') }, made))
  const decisions = halves.decisions.map((decision, at) => ({ ...decision, id: `d${at}` }))
  const whole = regrouped(merge(story, standing(1, decisions), standing(2, decisions), made))
  expect(said(after(whole, decisions).items)[1]).toEqual(['“We are not afraid of the sea.”', null, 'direct'])
})
