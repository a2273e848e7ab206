import type { Page } from 'playwright-core'

/** One thing of a page as a browser tells it to screen readers. */
export interface ToldLine {
  readonly role: string
  readonly words: string
  readonly level: number
}

export interface ToldPage {
  readonly lines: readonly ToldLine[]
  /** The roles of the places that a listener may leap to, in order. */
  readonly landmarks: readonly string[]
}

/** https://w3c.github.io/aria/#landmark_roles, and regions, which Chromium makes of each section that has a name. */
const landmarkRoles = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
])

/** What Chromium tells a screen reader of the page, thing by thing, read from its own accessibility tree. */
export async function toldBy(page: Page): Promise<ToldPage> {
  const wire = await page.context().newCDPSession(page)
  const { nodes } = await wire.send('Accessibility.getFullAXTree')
  await wire.detach()
  type Told = (typeof nodes)[number]
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const roleOf = ({ ignored, role }: Told): string => (ignored ? '' : String(role?.value ?? ''))
  const childrenOf = ({ childIds = [] }: Told) => childIds.flatMap((name) => known.get(name) ?? [])
  const lines: { role: string; words: string; level: number }[] = []
  const landmarks: string[] = []

  const begin = (node: Told, isInQuote: boolean): (typeof lines)[number] | null => {
    const line = (role: string, level = 0) => ({ role, words: '', level })
    switch (roleOf(node)) {
      case 'heading': {
        const level = Number(node.properties?.find(({ name }) => name === 'level')?.value.value)
        return line(`Heading ${level}`, level)
      }
      case 'image':
        return { ...line('Picture'), words: String(node.name?.value ?? '') }
      case 'paragraph':
        return line(isInQuote ? 'Quote' : 'Text')
      case 'group':
        return line('Byline')
      case 'Figcaption':
        return line('Caption')
      case 'list':
        return line(`List of ${childrenOf(node).filter((child) => roleOf(child) === 'listitem').length}`)
      case 'listitem':
        return line('List item')
      case 'separator':
        return line('Divider')
      default:
        return null
    }
  }
  const walk = (node: Told, holder: (typeof lines)[number] | null, isInQuote: boolean) => {
    const role = roleOf(node)
    if (landmarkRoles.has(role)) landmarks.push(role)
    // The sign before an item of a list is the browser's.
    if (role === 'ListMarker') return
    if (role === 'StaticText' || role === 'LineBreak') {
      const words = String(node.name?.value ?? '')
      if (holder !== null) holder.words += words
      else if (words.trim() !== '') lines.push({ role: 'Loose', words, level: 0 })
      return
    }
    const line = begin(node, isInQuote)
    if (line !== null) lines.push(line)
    if (role === 'image') return
    const inside = line ?? holder
    // A box of its own within a line is told by itself, whatever stands between it and the next.
    const parted = role === 'generic' && inside !== null
    if (parted) inside.words += ' '
    for (const child of childrenOf(node)) walk(child, inside, isInQuote || role === 'blockquote')
    if (parted) inside.words += ' '
  }
  const [root] = nodes
  if (root !== undefined) walk(root, null, false)
  return { lines, landmarks }
}
