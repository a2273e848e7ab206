/** A block of the page as its reader meets it: where it stands and what to call it. */
export interface PageBlock {
  readonly id: string
  readonly element: Element
}

/**
 * The blocks of a page in order: the element of each part, for the page's header the titles in it that carry a name of their
 * own, and for an update of a live story the blocks in it too. The list of key points is no block of the story.
 */
export function blocksIn(document: Document): PageBlock[] {
  const parts = document.querySelector('article')?.children ?? []
  return [...parts].flatMap((part) => {
    if (part.localName === 'nav') return []
    const inside = [...part.querySelectorAll('[data-block]')]
    if (part.localName === 'header') return inside.length > 0 ? inside.map(blockOf) : [blockOf(part)]
    return (part.localName === 'article' ? [part, ...inside] : [part]).map(blockOf)
  })
}

/** The block an element of the page lies in, or null beside them all. A key point stands for the update it leads to. */
export function blockAt(target: EventTarget | null): PageBlock | null {
  const element = isElement(target) ? target.closest('[data-block]') : null
  if (element?.localName !== 'nav') return element === null ? null : blockOf(element)
  const link = isElement(target) ? target.closest('a') : null
  const update = link === null ? null : element.ownerDocument.getElementById(link.hash.slice(1))
  return update === null ? null : blockOf(update)
}

/** Each frame has classes of its own, so `instanceof Element` never holds for what is in it. */
const isElement = (target: EventTarget | null): target is Element => target !== null && 'closest' in target

/** A header that is one block to the page is the headline to the editor, which knows no header. */
const blockOf = (element: Element): PageBlock => {
  const id = element.getAttribute('data-block') ?? ''
  return { id: id === 'header' ? 'headline' : id, element }
}

const names: Record<string, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
}
const elementNames: Record<string, string> = {
  header: 'headline',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  hr: 'divider',
  ol: 'list',
  p: 'paragraph',
  section: 'note',
  aside: 'note',
  ul: 'list',
}

/** What the newsroom calls a block, read from the page's own elements: `quote`, `photo`, `paragraph`. */
export function nameOf({ id, element }: PageBlock): string {
  const title = names[id]
  if (title !== undefined) return title
  if (element.localName === 'article') return 'update'
  if (element.querySelector('blockquote') !== null || element.localName === 'blockquote') return 'quote'
  if (element.localName === 'figure') return 'photo'
  return elementNames[element.localName] ?? 'block'
}

/** The first words of a block, enough to tell it from its neighbours: an update's title, where it has one. */
export function beginningOf({ element }: PageBlock): string {
  const title = element.localName === 'article' ? element.querySelector(':scope > h2') : null
  const words = ((title ?? element).textContent ?? '').trim().split(/\s+/u)
  const some = words.slice(0, 8).join(' ')
  return words.length > 8 ? `${some}…` : some
}
