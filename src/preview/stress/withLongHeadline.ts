import type { PagePart } from '../page.ts'

/** Characters of the long headline. */
const length = 300

/**
 * The parts of a page under a headline of 300 characters. It is made of the story's own words, so that it is in the story's
 * language and letters. A page without words has none to make it of, and stays as it is.
 */
export function withLongHeadline(parts: readonly PagePart[]): readonly PagePart[] {
  const [header, ...rest] = parts
  if (header === undefined) return parts
  const words = beginningOf(header, rest)
  if (words === '') return parts
  const html = header.html.replace(
    headline,
    (_, above: string, tag = '<h1 data-block="headline">') => `${above}${tag}${words}</h1>`,
  )
  return [{ ...header, html }, ...rest]
}

/** What stands above the headline; then the headline, if there is one, with its tag apart. */
const headline = /^(<header\b[^>]*>(?:<p class="(?:masthead|kicker)"[^>]*>.*?<\/p>)*)(?:(<h1\b[^>]*>).*?<\/h1>)?/su
const titles = /<(h1|p)\b[^>]* data-block="(?:headline|standfirst)"[^>]*>(.*?)<\/\1>/gsu

/** The first words of a page as HTML, said again where there are fewer, and cut at a word where its language parts them. */
function beginningOf(header: PagePart, rest: readonly PagePart[]): string {
  const signs = [...header.html.matchAll(titles)].flatMap(([, , words = '']) => signsIn(words))
  for (const { html } of rest) {
    if (signs.length > length) break
    signs.push(...signsIn(html))
  }
  if (signs.length === 0) return ''
  while (signs.length <= length) signs.push(...signs)
  const cut = signs.slice(0, length + 1).lastIndexOf(' ')
  return signs
    .slice(0, cut > length / 2 ? cut : length)
    .join('')
    .trim()
}

/** The characters of HTML without its elements, each as it is written there, with a space after the last. */
function signsIn(html: string): readonly string[] {
  const text = html.replace(/<(?:br|\/(?:p|li|h\d|span))>/g, ' ').replace(/<[^>]*>/g, '')
  const words = text.replace(/\s+/gu, ' ').trim()
  return words === '' ? [] : (`${words} `.match(/&\w+;|&#\d+;|./gsu) ?? [])
}
