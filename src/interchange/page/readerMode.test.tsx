import { Readability } from '@mozilla/readability'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainText, type Story } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { readableLiveStory, readableStory } from '~tests/kit/readableStory.ts'
import { lostIn, mustKeep } from '../layouts/readerProof.ts'
import { writeHtml } from './writeHtml.ts'

const css = readFileSync('src/interchange/page/page.css', 'utf8')
const options = { house: { name: 'The Test' }, css, picture: () => 'https://pictures.example/1.jpg' }

/** The rest of what was published. */
const otherWords = ({ body }: Story): readonly string[] =>
  body.flatMap((block): readonly string[] => {
    if (block.kind === 'photo') return [plainText(block.caption)]
    return block.kind === 'paragraph' || block.kind === 'heading' ? [plainText(block.text)] : []
  })

/** Letters and digits alone: a reader mode sets white space anew, and what HTML cannot hold is in no page. */
const bare = (words: string): string => words.normalize().replace(/[^\p{L}\p{M}\p{N}\p{S}]/gu, '')
const flat = (words: string): string => words.replace(/\s+/gu, ' ')

test('a reader mode keeps each quote with its attribution, each credit, each correction and the rest of the words', () => {
  let quotes = 0
  fc.assert(
    fc.property(readableStory, (story) => {
      const document = new DOMParser().parseFromString(writeHtml(story, options), 'text/html')
      const article = new Readability(document).parse()
      const left = flat(article?.textContent ?? '')
      expect(lostIn(left, mustKeep(story))).toEqual([])
      expect(otherWords(story).filter((words) => !left.includes(flat(words)))).toEqual([])
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

test('so it does of a live story, whose updates keep their times and titles too', () => {
  const counts = { time: 0, update: 0 }
  fc.assert(
    fc.property(readableLiveStory, (story) => {
      const document = new DOMParser().parseFromString(writeHtml(story, options), 'text/html')
      const left = flat(new Readability(document).parse()?.textContent ?? '')
      const kept = mustKeep(story)
      expect(lostIn(left, kept)).toEqual([])
      expect(otherWords(story).filter((words) => !left.includes(flat(words)))).toEqual([])
      for (const { what } of kept) if (what === 'time' || what === 'update') counts[what]++
    }),
    { numRuns: 500, seed: 20161002 },
  )
  expect(Math.min(counts.time, counts.update)).toBeGreaterThan(500)
}, 120_000)

test('so it does with stories of any words at all, however short', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const page = writeHtml(story, options)
      const article = new Readability(new DOMParser().parseFromString(page, 'text/html')).parse()
      const left = bare(article?.textContent ?? '')
      const kept = mustKeep(story).map(({ words }) => bare(words))
      expect(kept.filter((words) => !left.includes(words))).toEqual([])
    }),
    { numRuns: 500, seed: 20161002 },
  )
}, 120_000)

test('what is lost is told: quotes in asides, as others publish them', () => {
  const [story] = fc.sample(readableStory, { numRuns: 1, seed: 3 })
  if (story === undefined) throw new Error('There is a story')
  const kept = mustKeep(story)
  const inAsides = writeHtml(story, options).replace(
    /<figure class="quote"(.*?)<\/figure>/gsu,
    '<aside class="quote"$1</aside>',
  )
  const article = new Readability(new DOMParser().parseFromString(inAsides, 'text/html')).parse()
  const lost = lostIn(article?.textContent ?? '', kept).map(({ what }) => what)
  expect(lost).toEqual(kept.map(({ what }) => what).filter((what) => what === 'quote' || what === 'attribution'))
})
