/** What may stand on an element, besides which way its words run and in what language. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  time: ['datetime'],
}
/** Elements that say nothing without what marked them, or stand for what a feed reader has of its own; the words in them stay. */
const bare = new Set(['article', 'data', 'div', 'nav', 'span'])
const empty = new Set(['br', 'hr', 'img'])

/**
 * A part of the page as others can show it: what it says, without names, classes and data of ours. Feed readers bring their own looks
 * and are on another site, so that a link by its path leads nowhere: with `site`, an origin, it is made whole, else its words stay.
 * In our own HTML each `<` begins a tag and each `"` an attribute: all others are escaped.
 */
export function feedHtml(html: string, site?: string): string {
  const open: boolean[] = []
  return html.replaceAll(/<(\/?)([a-z\d]+)([^<>]*)>/gu, (_, end: string, name: string, rest: string) => {
    if (end !== '') return open.pop() === true ? `</${name}>` : ''
    const attributes = attributesIn(name, rest, site)
    const stays = !bare.has(name) && (name !== 'a' || attributes !== '')
    if (!empty.has(name)) open.push(stays)
    return stays ? `<${name}${attributes}>` : ''
  })
}

const attributesIn = (element: string, attributes: string, site: string | undefined): string =>
  [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gu)]
    .flatMap(([, name = '', value = '']) => {
      if (name !== 'dir' && name !== 'lang' && kept[element]?.includes(name) !== true) return []
      const told = name === 'href' ? wholeAddress(value, site) : value
      return told === null ? [] : [` ${name}="${told}"`]
    })
    .join('')

function wholeAddress(address: string, site: string | undefined): string | null {
  if (/^(?:https?:|mailto:|tel:)/iu.test(address)) return address
  return site !== undefined && /^\/(?![/\\])/u.test(address) ? `${site}${address}` : null
}
