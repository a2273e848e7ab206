import { drawn } from './drawn.ts'
import { isRightToLeft } from './tagOf.ts'

/** What stands beside marked words: a card where there is room for one, or else a glyph alone. */
export interface Beside {
  /** Where the words begin, in the pane's own pixels. */
  readonly top: number
  readonly card: HTMLElement
  readonly glyph: HTMLElement
}

interface Drawn {
  readonly beside: readonly Beside[]
  /** The cards of the block that is pointed at, for where there is no room beside the words. */
  readonly notes: readonly HTMLElement[]
}

/** Pixels from one thing to the next. */
const gap = 4
/** The side of a glyph, in pixels. */
const glyphSize = 12
/** The narrowest card that can be read, in pixels. */
const narrowest = 116
const widest = 190

/** Puts cards in the margin that the page's words leave, one below another; without such a margin, glyphs at its edge. */
export function placeBeside(layer: HTMLElement, page: Document, scale: number, { beside, notes }: Drawn): void {
  const paneWidth = page.documentElement.clientWidth * scale
  const margins = marginsOf(page)
  // Where both are as wide, as in a column in the middle, it is where lines end.
  const isLeft = margins.left === margins.right ? isRightToLeft(page) : margins.left > margins.right
  const room = Math.max(margins.left, margins.right) * scale - 2 * gap
  const hasRoom = room >= narrowest
  const width = hasRoom ? Math.min(room, widest) : glyphSize
  const left = isLeft ? gap : paneWidth - width - gap
  const all = beside.toSorted((one, other) => one.top - other.top)
  const elements = all.map(({ card, glyph }) => {
    const element = hasRoom ? card : glyph
    element.style.position = 'absolute'
    if (hasRoom) element.style.inlineSize = `${width}px`
    else element.style.fontSize = `${glyphSize}px`
    return element
  })
  layer.append(...elements)
  const heights = elements.map((element) => element.offsetHeight)
  let free = Number.NEGATIVE_INFINITY
  for (const [at, element] of elements.entries()) {
    const top = Math.max(all[at]?.top ?? 0, free)
    element.style.transform = `translate(${left}px, ${top}px)`
    free = top + (heights[at] ?? 0) + gap
  }
  if (hasRoom || notes.length === 0) return
  const foot = drawn('div', 'foot')
  foot.append(...notes)
  layer.append(foot)
}

/** The widths beside the page's running text, in its own pixels: none where it has no paragraph. */
function marginsOf(page: Document): { readonly left: number; readonly right: number } {
  const paragraph = page.querySelector('article > p')
  if (paragraph === null) return { left: 0, right: 0 }
  const { left, right } = paragraph.getBoundingClientRect()
  return { left: Math.round(left), right: Math.round(page.documentElement.clientWidth - right) }
}
