import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Story } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { readableLiveStory, readableStory } from '~tests/kit/readableStory.ts'
import { writeHtml } from './writeHtml.ts'

const css = readFileSync('src/interchange/page/page.css', 'utf8')
const options = {
  house: { name: 'The Test' },
  css,
  picture: () => 'https://pictures.example/1.jpg',
  sizes: () => [400, 800].map((width) => ({ address: `https://pictures.example/1-${width}.jpg`, width })),
  crops: () => [{ address: 'https://pictures.example/1-shared.jpg', width: 1200, height: 630 }],
}

// An article that is the main landmark is lawful, and what reader modes need; the validator would rather see a `main`.
const rules = { 'prefer-native-element': 'off' } as const
const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ['html-validate:standard', 'html-validate:a11y'], rules }),
)

/** What html-validate holds against the page, by rule, with the words around. */
const errorsIn = (story: Story): readonly string[] => {
  const html = writeHtml(story, options)
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, offset }) => `${ruleId}: ${message} at ${html.slice(offset - 30, offset + 60)}`),
    )
}

test.each([
  ['stories as newsrooms publish them', readableStory, 200],
  ['live stories', readableLiveStory, 100],
  ['stories of any words at all', arbitraryStory, 300],
] as const)(
  'the HTML of %s is valid',
  (_, stories, numRuns) => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(errorsIn(story)).toEqual([])
      }),
      { numRuns, seed: 20161002 },
    )
  },
  120_000,
)
