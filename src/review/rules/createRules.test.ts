import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Block,
  type House,
  type Level,
  levels,
  placeKey,
  plainHouse,
  richText,
  type RuleId,
  ruleIds,
  stages,
  type Story,
  titleId,
} from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import type { Override } from '../deeds.ts'
import { createCopy } from './createCopy.ts'
import { createRules } from './createRules.ts'
import { allRules } from './index.ts'
import { isBlocking, isClosed, linesAt } from './linesAt.ts'
import type { Line } from './linesOf.ts'
import { copyWith, id, paragraph, storyWith, zone } from './ruleInTest.ts'
import type { PartRule, StoryRule } from './types.ts'

const facts = { why: 'Because.', levels: { reporter: 'hint', desk: 'warn', publish: 'block' } } as const
/** Finds each “port”. */
const ports = (asked: string[] = []): PartRule => ({
  ...facts,
  id: 'tk',
  inPart({ id: block, passages }) {
    asked.push(block)
    return passages.flatMap(({ place, text }) =>
      [...text.matchAll(/port/g)].map(({ 0: exact, index: start }) => ({
        block: place.block,
        anchor: { place, start, end: start + exact.length, exact },
        says: `Found ${exact}.`,
        on: exact,
      })),
    )
  },
})
const whole: StoryRule = {
  ...facts,
  id: 'embargo',
  inStory: ({ story }) => [
    { block: story.body.at(-1)?.id ?? titleId('headline'), says: 'Last.', on: 'last' },
    { block: id('nowhere'), says: 'All.', on: 'all' },
  ],
}
const story = storyWith({ body: [paragraph('The port, the old port.', 'a'), paragraph('A port.', 'b')] })
const said = (lines: readonly Line[]) =>
  lines.map(({ rule, block, anchor }) => `${rule} ${block} ${anchor?.start ?? ''}`)

test('lines are in story order, what is about a whole block first', () => {
  const lines = createRules([ports(), whole])(copyWith(story))
  expect(said(lines)).toEqual(['embargo nowhere ', 'tk a 4', 'tk a 18', 'embargo b ', 'tk b 2'])
})

test('only the parts that changed are looked at again, and the lines of the others are the same objects', () => {
  const asked: string[] = []
  const check = createRules([ports(asked)])
  const copyOf = createCopy()
  const more = { items: [], house: plainHouse, origins: [], vouched: [], now: copyWith(story).now }
  const before = check(copyOf({ story, ...more }))
  asked.length = 0
  const edited = { ...story, body: story.body.map((block) => (block.id === 'b' ? paragraph('No p', 'b') : block)) }
  const after = check(copyOf({ story: edited, ...more }))
  expect(asked).toEqual(['b'])
  expect(after.map((line, index) => line === before[index])).toEqual([true, true])
})

test('a line keeps its key while its words stay, and equal words have keys of their own', () => {
  const keys = (text: string) =>
    createRules([ports()])(copyWith(storyWith({ body: [paragraph(text)] }))).map(({ key }) => key)
  const [first, second] = keys('The port, the old port.')
  expect(first).not.toBe(second)
  expect(keys('Now the port and the new port.')).toEqual([first, second])
  expect(keys('Now the port.')).toEqual([first])
})

const withRule = (level: House['rules']['tk']): House => ({ ...plainHouse, rules: { tk: level } })
const levelsFor = (house: House) => createRules([ports()])(copyWith(story, { house }))[0]?.levels

test('the house sets levels, for all stages or for some; what is off is not asked', () => {
  expect(levelsFor(withRule('warn'))).toEqual({ reporter: 'warn', desk: 'warn', publish: 'warn' })
  expect(levelsFor(withRule({ reporter: 'off' }))).toEqual({ reporter: 'off', desk: 'warn', publish: 'block' })
  const asked: string[] = []
  expect(createRules([ports(asked)])(copyWith(story, { house: withRule('off') }))).toEqual([])
  expect(asked).toEqual([])
})

const overrideOf = ({ key, rule, block, says }: Line): Override => ({
  line: key,
  rule,
  block,
  says,
  name: 'Ines Calder',
  reason: 'The port is open.',
})

test('a stage leaves out what is off there, and tells who let a line through', () => {
  const lines = createRules([ports()])(copyWith(story, { house: withRule({ reporter: 'off' }) }))
  expect(linesAt(lines, 'reporter')).toEqual([])
  const overrides = lines.slice(0, 2).map(overrideOf)
  const shown = linesAt(lines, 'publish', overrides)
  expect(shown.map(({ level, overridden }) => [level, overridden])).toEqual([
    ['block', overrides[0]],
    ['block', overrides[1]],
    ['block', undefined],
  ])
  expect(isClosed(shown)).toBe(true)
  expect(isClosed(linesAt(lines, 'publish', lines.map(overrideOf)))).toBe(false)
  expect(isClosed(linesAt(lines, 'desk'))).toBe(false)
})

const arbitraryLevels = fc.dictionary(fc.constantFrom<RuleId>(...ruleIds), fc.constantFrom<Level>(...levels))

test('the gate is closed exactly when its list has a blocking line', { timeout: 60_000 }, () => {
  const check = createRules(allRules)
  fc.assert(
    fc.property(
      arbitraryStory,
      arbitraryLevels,
      fc.constantFrom(...stages),
      fc.func(fc.boolean()),
      (story, rules, stage, pick) => {
        const lines = check(copyWith(story, { house: { ...plainHouse, rules } }))
        const shown = linesAt(lines, stage, lines.filter(({ key }) => pick(key)).map(overrideOf))
        const closed = shown.filter((line) => isBlocking(line)).length > 0
        expect(isClosed(shown)).toBe(closed)
        expect(shown.map(({ key }) => key)).toEqual(
          lines.filter((line) => line.levels[stage] !== 'off').map(({ key }) => key),
        )
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
      },
    ),
    { numRuns: 100 },
  )
})

/** Words that rules look for, after any words. */
const provoking = fc
  .shuffledSubarray([
    ' TK name',
    ' today and on Saturday',
    ' Sunday 14 March 2026',
    ' Samstag, 31. Februar 2026',
    ' ce soir après une frappe',
    ' after an air strike killed in',
    '/Rueters',
    ' “TK” [tk',
  ])
  .map((words) => words.join(''))
const provoked = fc.tuple(arbitraryStory, provoking, fc.constantFrom('en', 'de', 'fr', 'sv', 'he')).map(
  ([story, words, language]): Story => ({
    ...story,
    language,
    headline: [...story.headline, ...richText(words)],
    body: story.body.map((block): Block => {
      if (block.kind === 'photo')
        return { ...block, caption: [...block.caption, ...richText(words)], credit: `${block.credit}${words}` }
      return block.kind === 'paragraph' ? { ...block, text: [...block.text, ...richText(words)] } : block
    }),
  }),
)
const fullHouse: House = {
  ...plainHouse,
  agencies: [{ name: 'Reuters', spellings: [], kind: 'agency' }],
  editions: [{ id: 'nz', name: 'New Zealand', language: 'en', zone: zone('Pacific/Auckland') }],
  lengths: { headline: 3, standfirst: 3, caption: 3, story: 1 },
}

test('no rule throws on any story, and each shows the very words it is about', { timeout: 60_000 }, () => {
  const check = createRules(allRules)
  const fired = new Set<RuleId>()
  fc.assert(
    fc.property(provoked, (story) => {
      const copy = copyWith(story, { house: fullHouse })
      const texts = new Map(
        copy.parts.flatMap(({ passages }) => passages).map(({ place, text }) => [placeKey(place), text]),
      )
      const lines = check(copy)
      const anchors = lines.flatMap(({ anchor, repair }) => [
        ...(anchor === undefined ? [] : [anchor]),
        ...(repair?.kind === 'words' ? [repair.anchor] : []),
      ])
      for (const { rule } of lines) fired.add(rule)
      expect(anchors.map(({ place, start, end }) => texts.get(placeKey(place))?.slice(start, end))).toEqual(
        anchors.map(({ exact }) => exact),
      )
    }),
    { numRuns: 200 },
  )
  expect([...fired]).toEqual(
    expect.arrayContaining(['tk', 'wrong-weekday', 'caption-claim', 'unknown-credit', 'over-length', 'missing-alt']),
  )
})
