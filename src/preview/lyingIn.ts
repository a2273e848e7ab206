import { blocksIn } from './blocksIn.ts'
import type { Lying } from './readingLine.ts'

/** Where the blocks of a page lie now, in order from its top. */
export function lyingIn(document: Document): readonly Lying[] {
  const { top } = document.documentElement.getBoundingClientRect()
  return blocksIn(document).map(({ id, element }) => {
    const box = element.getBoundingClientRect()
    return { block: id, top: box.top - top, height: box.height }
  })
}
