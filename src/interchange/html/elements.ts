import { type HtmlElement, holds } from './HtmlNode.ts'
import { styleOf } from './styleOf.ts'

/** Elements that stand in a line of text; every other one stands by itself, known or not. */
const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Word puts places and dates in elements of its own, with a colon in their names. */
export const isInline = ({ tag }: HtmlElement): boolean => inlineTags.has(tag) || tag.includes(':')

/** What a report calls the things whose insides are no words of a story. */
const skipped: Readonly<Record<string, string>> = {
  audio: 'embed',
  button: 'form field',
  canvas: 'embed',
  embed: 'embed',
  head: '',
  iframe: 'embed',
  link: '',
  math: 'formula',
  meta: '',
  nav: 'navigation block',
  noscript: '',
  object: 'embed',
  script: 'script',
  select: 'form field',
  style: '',
  svg: 'drawing',
  template: '',
  textarea: 'form field',
  title: '',
  video: 'embed',
  xml: '',
}

/** What an element left out is called in the report; the empty string is not worth a word, null is not left out. */
export function leftOut(element: HtmlElement): string | null {
  const name = skipped[element.tag]
  if (name !== undefined) return name
  const style = styleOf(element)
  const hidden =
    style['display'] === 'none' ||
    style['mso-hide'] === 'all' ||
    /^(comment-list|footer|header)/.test(style['mso-element'] ?? '') ||
    ('hidden' in element.attrs && element.tag !== '#document')
  return hidden ? 'hidden text' : null
}

const classes = ({ attrs }: HtmlElement): string => attrs['class'] ?? ''
const oneOf = (tags: string) => {
  const set = new Set(tags.split(' '))
  return ({ tag }: HtmlElement): boolean => set.has(tag)
}

export const headingLevel = ({ tag }: HtmlElement): number | null =>
  /^h[1-6]$/.test(tag) ? Number(tag.charAt(1)) : null

const isPicture = (element: HtmlElement): boolean => element.tag === 'img' || classes(element) === 'no-picture'
const isFigure = oneOf('figure')
const isBlockquote = oneOf('blockquote')
const breaksQuote = oneOf('h1 h2 h3 h4 h5 h6 ul ol dl table figure blockquote hr')

// The nearest is met first, so asking for what may nest before what may lie deep keeps any depth of figures quick.
/** A figure that shows one picture: not a gallery, and not a quotation with a portrait. */
export const isPhoto = (element: HtmlElement): boolean =>
  isFigure(element) && !holds(element, (inner) => isFigure(inner) || isBlockquote(inner)) && holds(element, isPicture)

/** A quotation that stands apart. A blockquote around headings, lists or tables is a part of a document, indented. */
export function isQuote(element: HtmlElement): boolean {
  if (isBlockquote(element)) return !holds(element, breaksQuote)
  if (isFigure(element)) return !holds(element, isFigure) && holds(element, isBlockquote)
  return element.tag === 'aside' && /pull-?quote/i.test(classes(element))
}

export const isSaid = oneOf('figcaption footer')
export const isCredit = (element: HtmlElement): boolean =>
  /(?:^|[\s_-])(?:credit|copyright|photographer|source|agency|byline)s?(?:$|[\s_-])/i.test(classes(element)) ||
  /^(?:copyrightHolder|creditText|author|creator)$/i.test(element.attrs['itemprop'] ?? '')
export const isCaption = oneOf('figcaption')
