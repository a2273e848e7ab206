import { nameOf, type PageBlock } from '../blocksIn.ts'
import { drawn } from './drawn.ts'

/** What a tag is about: the block itself, a picture that is missing, or what became of the block. */
export type TagKind = 'block' | 'missing' | 'change' | 'gone'

/** A word or two: what kind a block is and its id, or what is the matter with it. */
export function tagOf(says: PageBlock | string, kind: TagKind): HTMLElement {
  const tag = drawn('div', 'tag')
  tag.dataset['of'] = kind
  if (typeof says === 'string') tag.textContent = says
  else tag.append(drawn('b', 'name', nameOf(says)), ` ${says.id}`)
  return tag
}

/**
 * Puts tags side by side on the upper edge of a block: where its lines begin, or where they end, which the last line above seldom
 * reaches.
 */
export function tagsOn(
  tags: readonly HTMLElement[],
  element: Element,
  scale: number,
  at: 'start' | 'end',
): HTMLElement {
  const row = drawn('div', 'tags')
  row.append(...tags)
  const { left, right, top } = element.getBoundingClientRect()
  const isLeft = (at === 'start') !== isRightToLeft(element.ownerDocument)
  const edge = isLeft ? Math.max(0, left * scale) : right * scale
  row.style.transform = `translate(${edge}px, ${Math.max(0, top * scale - height)}px)${isLeft ? '' : ' translateX(-100%)'}`
  return row
}

/** Whether the story on a page runs from right to left: an edition's page may run the other way. */
export const isRightToLeft = (page: Document): boolean =>
  page.querySelector('article')?.closest<HTMLElement>('[dir]')?.dir === 'rtl'

/** Pixels a tag takes above the block. */
const height = 13
