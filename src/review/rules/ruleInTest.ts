import { attribute } from '~/attribution'
import { type Block, type BlockId, emptyStory, passagesOf, type Photo, plainHouse, richText, type Story } from '~/story'
import type { Instant, Zone } from '~/story'
import { reviewOf } from '../reviewOf.ts'
import { type CopyFacts, createCopy } from './createCopy.ts'
import type { Breach, Copy, Rule } from './types.ts'

// Names in tests are made up, so they are branded by hand.
export const id = (name: string): BlockId => name as BlockId
export const at = (iso: string): Instant => Date.parse(iso) as Instant
export const zone = (name: string): Zone => name as Zone

export const paragraph = (text: string, name = 'p'): Block => ({
  kind: 'paragraph',
  id: id(name),
  text: richText(text),
})
export const photo = (facts: { caption?: string; credit?: string; alt?: string }): Photo => ({
  kind: 'photo',
  id: id('f'),
  picture: null,
  caption: richText(facts.caption ?? ''),
  credit: facts.credit ?? '',
  alt: facts.alt ?? '',
})

export const storyWith = (facts: Partial<Story>): Story => ({
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: zone('Europe/London') }, id('p')),
  headline: richText('Harbour shut'),
  ...facts,
})

/** A copy of a story as the engine reads it, with nothing ruled on. */
export const copyWith = (story: Story, facts: Partial<CopyFacts> = {}): Copy =>
  createCopy()({
    story,
    items: reviewOf({ story, findings: attribute(passagesOf(story)), decisions: [] }).items,
    house: plainHouse,
    origins: [],
    vouched: [],
    now: at('2026-03-14T12:00Z'),
    ...facts,
  })

export const breachesIn = (rule: Rule, copy: Copy): readonly Breach[] =>
  'inStory' in rule ? rule.inStory(copy) : copy.parts.flatMap((part) => rule.inPart(part, copy.ground))

/** What a rule says of one paragraph: the words it is about. */
export const wordsFound = (rule: Rule, text: string, story: Partial<Story> = {}): readonly string[] =>
  breachesIn(rule, copyWith(storyWith({ body: [paragraph(text)], ...story }))).map(({ anchor }) => anchor?.exact ?? '')
