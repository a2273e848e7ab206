import { nameOf, type PageBlock } from '../blocksIn.ts'
import { drawn } from './drawn.ts'

/** A word on the upper edge of a block: what kind it is and its id, or what is the matter with it. */
export function tagOf(says: PageBlock | string, { left, top }: DOMRect, scale: number, kind: 'block' | 'missing') {
  const tag = drawn('div', 'tag')
  tag.dataset['of'] = kind
  if (typeof says === 'string') tag.textContent = says
  else tag.append(drawn('b', 'name', nameOf(says)), ` ${says.id}`)
  tag.style.transform = `translate(${Math.max(0, left * scale)}px, ${Math.max(0, top * scale - height)}px)`
  return tag
}

/** Pixels a tag takes above the block. */
const height = 13
