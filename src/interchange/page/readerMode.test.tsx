import { Readability } from '@mozilla/readability'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainText, quoteCredit, type Story } from '~/story'
import { readableStory } from '~tests/kit/readableStory.ts'
import { isPublishedNote } from './pageWords.ts'
import { writeHtml } from './writeHtml.ts'

const css = readFileSync('src/interchange/page/page.css', 'utf8')
const options = { house: { name: 'The Test' }, css, picture: () => 'https://pictures.example/1.jpg' }

/** What must be left of a story in any reader mode: each quote with who said it, each credit, each note for readers. */
const toKeep = ({ body, language }: Story): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    if (block.kind === 'quote') return [...block.words.map(plainText), quoteCredit(block, language)]
    if (block.kind === 'photo') return [plainText(block.caption), block.credit]
    if (block.kind === 'note' && isPublishedNote(block.purpose)) return [plainText(block.text)]
    return block.kind === 'paragraph' || block.kind === 'heading' ? [plainText(block.text)] : []
  })

const flat = (words: string): string => words.replace(/\s+/gu, ' ')

test('a reader mode keeps each quote with its attribution, each credit, each correction and the rest of the words', () => {
  let quotes = 0
  fc.assert(
    fc.property(readableStory, (story) => {
      const document = new DOMParser().parseFromString(writeHtml(story, options), 'text/html')
      const article = new Readability(document).parse()
      const left = flat(article?.textContent ?? '')
      expect(toKeep(story).filter((words) => !left.includes(flat(words)))).toEqual([])
      expect({ by: article?.byline, at: article?.publishedTime, lang: article?.lang }).toEqual({
        by: 'World desk',
        at: '2016-10-02T19:20:00+01:00',
        lang: 'en-GB',
      })
      quotes += story.body.filter(({ kind }) => kind === 'quote').length
    }),
    { numRuns: 500, seed: 20161002 },
  )
  expect(quotes).toBeGreaterThan(500)
}, 120_000)
