/** What may stand on an element, besides which way its words run and in what language. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  time: ['datetime'],
}
/** Elements that say nothing without what marked them; the words in them stay. */
const bare = new Set(['data', 'div', 'span'])
/** Links within a page lead nowhere in a feed, so that their list is no way about. */
const called: Readonly<Record<string, string>> = { nav: 'section' }
const empty = new Set(['br', 'hr', 'img'])

interface FeedHtmlOptions {
  /** The origin of the publication's site. */
  readonly site?: string | undefined
  /** What stays on every element besides, such as the names of blocks in a preview. */
  readonly keep?: readonly string[]
}

/**
 * A part of the page as others can show it: what it says, without names, classes and data of ours. Feed readers bring their own looks
 * and are on another site, so that a link by its path leads nowhere: with `site` it is made whole, else its words stay.
 * In our own HTML each `<` begins a tag and each `"` an attribute: all others are escaped.
 */
export function feedHtml(html: string, options: FeedHtmlOptions = {}): string {
  const open: boolean[] = []
  return html.replaceAll(/<(\/?)([a-z\d]+)([^<>]*)>/gu, (_, end: string, tag: string, rest: string) => {
    const name = called[tag] ?? tag
    if (end !== '') return open.pop() === true ? `</${name}>` : ''
    const attributes = attributesIn(name, rest, options)
    const stays = !bare.has(name) && (name !== 'a' || attributes.includes(' href='))
    if (!empty.has(name)) open.push(stays)
    return stays ? `<${name}${attributes}>` : ''
  })
}

const attributesIn = (element: string, attributes: string, { site, keep = [] }: FeedHtmlOptions): string =>
  [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gu)]
    .flatMap(([, name = '', value = '']) => {
      const own = kept[element] ?? []
      if (!['dir', 'lang', ...keep, ...own].includes(name)) return []
      const told = name === 'href' ? wholeAddress(value, site) : value
      return told === null ? [] : [` ${name}="${told}"`]
    })
    .join('')

function wholeAddress(address: string, site: string | undefined): string | null {
  if (/^(?:https?:|mailto:|tel:)/iu.test(address)) return address
  return site !== undefined && /^\/(?![/\\])/u.test(address) ? `${site}${address}` : null
}
