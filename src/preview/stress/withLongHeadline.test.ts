import { expect, test } from 'vitest'
import type { PagePart } from '../page.ts'
import { withLongHeadline } from './withLongHeadline.ts'

const masthead = '<p class="masthead" data-role="masthead">The Test</p>'
const header = (titles: string): PagePart => ({
  id: 'header',
  html: `<header data-block="header">${masthead}${titles}</header>`,
})
const body: PagePart = { id: 'a', html: `<p data-block="a">${'The gates stay shut. '.repeat(30)}</p>` }
const headlineOf = (parts: readonly PagePart[]) => /<h1[^>]*>(.*)<\/h1>/s.exec(parts[0]?.html ?? '')?.[1] ?? ''

test('the headline goes on with the words of the story, up to 300 characters and a whole word', () => {
  const shown = withLongHeadline([header('<h1 class="headline" data-block="headline">Ferry <em>late</em></h1>'), body])
  const words = headlineOf(shown)
  expect(words).toMatch(/^Ferry late The gates stay shut\. The .* \S+$/)
  expect(words.length).toBeGreaterThan(280)
  expect(words.length).toBeLessThanOrEqual(300)
  expect(shown[0]?.html).toContain(`${masthead}<h1 class="headline" data-block="headline">Ferry`)
  expect(shown.slice(1)).toEqual([body])
})

test('a story of few words says them again', () => {
  const words = headlineOf(withLongHeadline([header('<h1 data-block="headline">Ferry late</h1>')]))
  expect([words.length > 280, new Set(words.split(' '))]).toEqual([true, new Set(['Ferry', 'late'])])
})

test('without a headline it stands where one would', () => {
  const shown = withLongHeadline([header('<p class="standfirst" data-block="standfirst">Late again</p>'), body])
  expect(shown[0]?.html).toMatch(
    /<\/p><h1 data-block="headline">Late again The gates .*<\/h1><p class="standfirst" data-block="standfirst">Late again<\/p><\/header>$/,
  )
})

test('a language without spaces is cut between characters, and what is escaped stays whole', () => {
  const words = headlineOf(withLongHeadline([header('<h1 data-block="headline">渡し船は&amp;遅れた</h1>')]))
  expect(words.replaceAll('&amp;', '&').length).toBeGreaterThan(290)
  expect(words.replaceAll('&amp;', '')).not.toContain('&')
})

test('a page without words stays as it is', () => {
  const parts = [header(''), { id: 'b', html: '<hr data-block="b">' }]
  expect(withLongHeadline(parts)).toBe(parts)
})
