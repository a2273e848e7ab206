import type { HtmlElement } from './HtmlNode.ts'

/** The few declarations of an element's own style that say what its words are. Names and values are small letters. */
export function styleOf({ attrs }: HtmlElement): Readonly<Record<string, string>> {
  const style = attrs['style']
  if (style === undefined || style === '') return none
  const found: Record<string, string> = {}
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    if (telling.has(name))
      found[name] = declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return found
}

const none = {}
const telling = new Set([
  'display',
  'visibility',
  'font-style',
  'font-weight',
  'text-decoration',
  'text-decoration-line',
  'mso-element',
  'mso-hide',
  'mso-list',
])
