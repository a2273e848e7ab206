import { blocksIn, type PageBlock } from '../blocksIn.ts'
import { drawn } from './drawn.ts'
import type { ChangedBlock, PageChanges, Stretch } from './pageChanges.ts'
import { placed, scaled } from './placed.ts'
import { rangesOf } from './rangesOf.ts'
import { isRightToLeft, tagOf, tagsOn } from './tagOf.ts'

/** What is drawn on a block that is not as it was: a bar beside it with the word for it, a line under words that came, a caret where some went. */
export function changeLinesOf({ is, words }: ChangedBlock, element: Element, scale: number): readonly HTMLElement[] {
  const box = element.getBoundingClientRect()
  const { left, top, width, height } = scaled(box, scale)
  const at = isRightToLeft(element.ownerDocument) ? left + width + space : Math.max(0, left - space - barWidth)
  const bar = placed(drawn('div', 'bar'), { left: at, top, width: barWidth, height })
  bar.dataset['is'] = is
  const tag = tagsOn([tagOf(is, 'change')], element, scale, 'end')
  return [bar, tag, ...words.flatMap((stretch) => wordLinesOf(stretch, element, scale))]
}

function wordLinesOf(stretch: Stretch, element: Element, scale: number): readonly HTMLElement[] {
  const { in: words, from, to } = stretch
  if (from < to)
    return rangesOf(element, words, { from, to })
      .flatMap((range) => [...range.getClientRects()])
      .map((box) => lineUnder(box, scale))
  const beside = besideOf(stretch, element)
  if (beside === null) return []
  const { left, top, height } = scaled(beside.box, scale)
  const caret = drawn('div', 'went')
  caret.style.transform = `translate(${left + (beside.isAfter ? scale * beside.box.width : 0)}px, ${top + height}px)`
  return [caret]
}

function lineUnder(box: DOMRect, scale: number): HTMLElement {
  const line = placed(drawn('div', 'came'), scaled(box, scale))
  line.dataset['line'] = 'came'
  return line
}

/** The letter that words are gone after, or else the one they are gone before. `isAfter`: they went at its right edge. */
function besideOf({ in: words, from }: Stretch, element: Element) {
  const runsLeft = getComputedStyle(element).direction === 'rtl'
  const hasBefore = from > 0
  const part = hasBefore ? { from: from - 1, to: from } : { from, to: from + 1 }
  const box = rangesOf(element, words, part).at(-1)?.getBoundingClientRect()
  return box === undefined ? null : { box, isAfter: hasBefore !== runsLeft }
}

/** What is drawn where blocks are gone: a broken line between those that still stand, and what went. */
export function goneLinesOf(
  gone: PageChanges['gone'],
  { id, element }: PageBlock,
  scale: number,
): readonly HTMLElement[] {
  const { left, top, width, height } = scaled(element.getBoundingClientRect(), scale)
  const page = element.ownerDocument
  const before = gone.get(id)
  const after = gone.get(null)
  const line = (says: string, top: number) => {
    const across = placed(drawn('div', 'gone'), { left, top, width, height: 0 })
    across.dir = isRightToLeft(page) ? 'rtl' : 'ltr'
    across.append(tagOf(says, 'gone'))
    return across
  }
  return [
    ...(before === undefined ? [] : [line(before, Math.max(6, top - gap))]),
    ...(after !== undefined && blocksIn(page).at(-1)?.id === id ? [line(after, top + height + gap)] : []),
  ]
}

/** Pixels from a bar to its block, of its own width, and from a block to the line where others are gone. */
const space = 4
const barWidth = 4
const gap = 7
