import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute } from '~/attribution'
import { type Block, passagesOf, placeKey, plainText, richText, type Story } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { harbourCopy } from '~tests/kit/wireCopy.ts'
import { reviewOf } from '../reviewOf.ts'
import { rulingOn } from '../rulingOn.ts'
import { house } from '../sources/itemInTest.ts'
import type { AnonymousForm } from '../deeds.ts'
import type { Chain, Decision, Person, ReviewItem } from '../types.ts'
import { anonymousSource } from './anonymousSource.ts'
import { carrierUnnamed } from './carrierUnnamed.ts'
import { chainIncomplete } from './chainIncomplete.ts'
import { createRules } from './createRules.ts'
import { lateSpeaker } from './lateSpeaker.ts'
import { openAttribution } from './openAttribution.ts'
import { openQuery } from './openQuery.ts'
import { pluralSources } from './pluralSources.ts'
import { at, copyWith, paragraph, storyWith } from './ruleInTest.ts'
import { stockReason } from './stockReason.ts'
import { twoSpeakers } from './twoSpeakers.ts'
import { unattributedQuotation } from './unattributedQuotation.ts'
import { untranslated } from './untranslated.ts'
import { unverifiedUnsaid } from './unverifiedUnsaid.ts'

const ann: Person = { id: 'ann', name: 'Ann Editor' }
const form = (source: string, reason: string): AnonymousForm => ({
  source,
  reason,
  knowsDirectly: true,
  motive: '',
  knownTo: 'Ann Editor',
  second: '',
  people: 1,
})

const rules = [
  unattributedQuotation,
  lateSpeaker,
  twoSpeakers,
  carrierUnnamed,
  chainIncomplete,
  untranslated,
  pluralSources,
  anonymousSource,
  stockReason,
  unverifiedUnsaid,
  openQuery,
  openAttribution,
]

const copy = fc
  .shuffledSubarray([
    ' “We closed the gates. The water came an hour later and took all of the market,” said Ines Calder.',
    ' “Nobody told us about the gates,” said Dana Ruiz.',
    ' “Nobody has looked at the valves.”',
    ' A Western diplomat said the talks had failed, on condition of anonymity.',
    ' Officials said they were not authorised to speak to the media.',
    ' Nach Angaben von Diplomaten war niemand befugt.',
    ' « Personne n’a vérifié les vannes. »',
    ' قالت مصادر إن «الصمامات قديمة جدا».',
    ' 「誰も弁を点検していなかった。」',
    ' “an unclosed quotation',
  ])
  .map((parts) => parts.join(''))

const written = fc.tuple(arbitraryStory, copy, fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'he', 'ja', '')).map(
  ([story, words, language]): Story => ({
    ...story,
    language,
    headline: richText(`${plainText(story.headline)}${words}`),
    body: story.body.map((block): Block => {
      if (block.kind === 'photo') return { ...block, caption: [...block.caption, ...richText(words)] }
      return block.kind === 'paragraph' ? { ...block, text: [...block.text, ...richText(words)] } : block
    }),
  }),
)

const chain: Chain = [
  { role: 'said by', name: 'two Western diplomats', doubtful: true, language: 'ar' },
  { role: 'carried by', name: 'SANA', doubtful: false },
  { role: 'quoted by', name: '', doubtful: false },
]
const noon = at('2026-03-14T12:00Z')
const decided: readonly ((item: ReviewItem) => readonly Decision[])[] = [
  () => [],
  (item) => [rulingOn(item, 'query', ann, noon, 'When?')],
  ({ found: on, block, foundNth: nth }) => [{ ruling: 'amend', on, block, nth, by: ann, at: noon, chain }],
  ({ found: on, block, foundNth: nth }) => [
    { ruling: 'amend', on, block, nth, by: ann, at: noon, verification: { state: 'unverified' } },
  ],
]

test('no rule about attributions throws on any story, and each shows the very words it is about', {
  timeout: 120_000,
}, () => {
  const check = createRules(rules)
  const fired = new Set<string>()
  fc.assert(
    fc.property(written, fc.array(fc.nat(decided.length - 1), { minLength: 1, maxLength: 5 }), (story, picks) => {
      const findings = attribute(passagesOf(story))
      const decisions = reviewOf({ story, findings, decisions: [] }).items.flatMap(
        (item, index) => decided[picks[index % picks.length] ?? 0]?.(item) ?? [],
      )
      const { items } = reviewOf({ story, findings, decisions })
      const vouched = [form('officials', 'not authorised to speak'), form('', '')]
      const whole = copyWith(story, { items, house, vouched })
      const texts = new Map(
        whole.parts.flatMap(({ passages }) => passages).map(({ place, text }) => [placeKey(place), text]),
      )
      const lines = check(whole)
      const anchors = lines.flatMap(({ anchor, repair }) => [
        ...(anchor === undefined ? [] : [anchor]),
        ...(repair?.kind === 'words' ? [repair.anchor] : []),
      ])
      for (const { rule } of lines) fired.add(rule)
      expect(anchors.map(({ place, start, end }) => texts.get(placeKey(place))?.slice(start, end))).toEqual(
        anchors.map(({ exact }) => exact),
      )
      expect(lines.filter(({ says, on }) => says.trim() === '' || on === '')).toEqual([])
    }),
    {
      numRuns: 200,
      examples: [
        [
          storyWith({
            body: [paragraph('“We left. The water came an hour later and took it all,” said Ines Calder.')],
          }),
          [0],
        ],
      ],
    },
  )
  expect([...fired].sort()).toEqual(rules.map(({ id }) => id).sort())
})

/** What is said of copy as it was pasted, besides that nobody has ruled on it yet. */
const saidOf = (text: string) => {
  const body = text.split(/\n+/u).map((line, at) => paragraph(line, `p${at}`))
  return createRules(rules)(copyWith(storyWith({ body }), { house }))
    .filter(({ rule }) => rule !== 'open-attribution')
    .map(({ rule, says }) => `${rule}: ${says}`)
}

const sample = join(import.meta.dirname, '../../../../shared/samples/wire-aleppo.txt')

test('an agency’s copy, where all is attributed, breaks none of the rules', () => {
  expect(saidOf(harbourCopy.text)).toEqual([])
})

test.skipIf(!existsSync(sample))('nor does real copy', () => {
  expect(saidOf(readFileSync(sample, 'utf8'))).toEqual([])
})
