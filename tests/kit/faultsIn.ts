import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const runs = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'base',
  'frame',
  'link',
  'input',
  'button',
])

/** What is wrong with a page that must be well formed, run nothing and fetch nothing but pictures; empty when it is right. */
export function faultsIn(html: string): readonly string[] {
  const faults: string[] = []
  const document = parse(html, {
    onParseError: ({ code, startOffset }) =>
      faults.push(`${code} at ${startOffset}: ${html.slice(startOffset, startOffset + 40)}`),
  })
  const ids: string[] = []
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...document.childNodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    waiting.push(...node.childNodes)
    if (runs.has(node.tagName) && !isData(node)) faults.push(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') faults.push(`${node.tagName} ${name}`)
      if ((name === 'href' || name === 'src') && !isSafe(value)) faults.push(`${name}=${value}`)
      if (name === 'id') ids.push(value)
    }
  }
  return [...faults, ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two of #${id}`)]
}

/** JSON for machines stands in a script that no browser runs. */
function isData({ tagName, attrs, childNodes }: DefaultTreeAdapterTypes.Element): boolean {
  if (tagName !== 'script' || !attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json'))
    return false
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  const read: unknown = JSON.parse(text)
  return typeof read === 'object' && read !== null
}

const isSafe = (address: string): boolean =>
  !URL.canParse(address, 'https://example.org/') ||
  ['https:', 'http:', 'mailto:', 'tel:', 'blob:', 'data:'].includes(new URL(address, 'https://example.org/').protocol)
