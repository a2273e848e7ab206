import { nthIndexOf } from './nthIndexOf.ts'
import type { MarkedWords } from './pageMark.ts'

/** What the page adds to the words of a block: quotation marks, the dateline, and data nobody sees. */
const added = '[data-role="mark"], [data-role="dateline"], [data-role="times"], data'
/** Elements that begin words of their own: nothing reads across their edges. */
const apart = new Set(['p', 'li', 'figcaption', 'blockquote', 'h2', 'ul', 'ol'])
const edge = '\u0000'

interface Piece {
  readonly node: Text
  readonly start: number
}

/**
 * Where words stand in an element of the page, or a part of them, a range for each of its texts. None where other words stand
 * there. `part` is in UTF-16 code units.
 */
export function rangesOf(
  element: Element,
  { exact, nth }: MarkedWords,
  part = { from: 0, to: exact.length },
): readonly Range[] {
  if (exact === '') return []
  const { text, pieces } = readText(element)
  const start = nthIndexOf(text, exact, nth)
  if (start === -1) return []
  return pieces.flatMap(({ node, start: before }) => {
    const first = Math.max(start + part.from - before, 0)
    const last = Math.min(start + part.to - before, node.data.length)
    if (first >= last) return []
    const range = element.ownerDocument.createRange()
    range.setStart(node, first)
    range.setEnd(node, last)
    return [range]
  })
}

function readText(element: Element): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  const read = (node: Node) => {
    if (isText(node)) {
      pieces.push({ node, start: text.length })
      text += node.data
    } else if (isElement(node) && !isElsewhere(node)) {
      if (node.localName === 'br') text += '\n'
      const isApart = apart.has(node.localName) || node.classList.contains('credit')
      if (isApart) text += edge
      for (const child of node.childNodes) read(child)
      if (isApart) text += edge
    }
  }
  // The blocks in an update have words of their own.
  const isElsewhere = (inner: Element) =>
    inner.matches(added) || (inner !== element && inner.hasAttribute('data-block'))
  read(element)
  return { text, pieces }
}

// Each frame has classes of its own, so `instanceof` never holds for what is in it.
const isText = (node: Node): node is Text => node.nodeType === 3
const isElement = (node: Node): node is Element => node.nodeType === 1
