import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, passagesOf, placeKey, richText, type Story } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { quoteDiffers } from './quoteDiffers.ts'
import { breachesIn, copyWith } from './ruleInTest.ts'
import { unmarkedWireCopy } from './unmarkedWireCopy.ts'

const copied = 'The ships that lay before the old harbour sailed again at noon.'
const said = ' “We will never leave the old harbour to the sea,” said Dana Ruiz.'
const origin = {
  title: 'Wire',
  text: `${copied} “We will never give the old harbour to the sea,” said Dana Ruiz.`,
}
const withCopies = (story: Story): Story => ({
  ...story,
  body: story.body.map((block): Block => {
    if (block.kind === 'quote') return { ...block, words: [...block.words, richText(said)] }
    return block.kind === 'paragraph' ? { ...block, text: [...block.text, ...richText(` ${copied}${said}`)] } : block
  }),
})

test('in any story, what is marked and what is to be replaced are words that stand there', { timeout: 60_000 }, () => {
  let found = 0
  fc.assert(
    fc.property(arbitraryStory, (arbitrary) => {
      const story = withCopies(arbitrary)
      const own = passagesOf(story).map(({ text }) => ({ title: 'Own', text: text.replace('never', 'always') }))
      const copy = copyWith(story, { origins: [origin, ...own] })
      const texts = new Map(
        copy.parts.flatMap(({ passages }) => passages).map(({ place, text }) => [placeKey(place), text]),
      )
      const anchors = [quoteDiffers, unmarkedWireCopy]
        .flatMap((rule) => breachesIn(rule, copy))
        .flatMap(({ anchor, repair }) => [anchor, repair?.kind === 'words' ? repair.anchor : undefined])
        .filter((anchor) => anchor !== undefined)
      found += anchors.length
      expect(anchors.map(({ place, start, end }) => texts.get(placeKey(place))?.slice(start, end))).toEqual(
        anchors.map(({ exact }) => exact),
      )
    }),
    { numRuns: 100 },
  )
  expect(found).toBeGreaterThan(100)
})
