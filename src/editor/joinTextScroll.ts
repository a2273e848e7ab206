import type { Editor } from '@tiptap/core'
import type { ScrollLink, ScrollPlace } from '~/ui'
import { type BlockAt, blockIdOf, blocksById } from './findPlace.ts'
import { scrollPaneOf } from './scrollPaneOf.ts'

/** The line of the viewport that is being read, as a part of its height. */
const readingLine = 0.3

/** Scrolls the text, which is in place, together with the panes of a link, by block. The answer ends it. */
export function joinTextScroll(editor: Editor, link: ScrollLink): () => void {
  const pane = scrollPaneOf(editor.view)
  if (pane === null) return () => {}
  let frame = 0
  const lead = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      const { top, height } = pane.getBoundingClientRect()
      const place = placeAtLine(editor, top + height * readingLine)
      if (place !== null) link.lead('text', place)
    })
  }
  const leave = link.join('text', ({ block, fraction }) => {
    const found = block === 'header' ? { pos: 0 } : blocksById(editor.state.doc).get(block)
    const dom = found === undefined ? null : editor.view.nodeDOM(found.pos)
    if (!(dom instanceof HTMLElement)) return
    const box = dom.getBoundingClientRect()
    const { top, height } = pane.getBoundingClientRect()
    pane.scrollTop += box.top + box.height * fraction - (top + height * readingLine)
  })
  pane.addEventListener('scroll', lead, { passive: true })
  // It was scrolled before there was a link: to the caret, or to words that were gone to.
  if (pane.scrollTop > 0) lead()
  return () => {
    leave()
    cancelAnimationFrame(frame)
    pane.removeEventListener('scroll', lead)
  }
}

/** The place at a height of the window. Blocks are asked, not what is hit there: under the preview the text is out of sight. */
function placeAtLine(editor: Editor, line: number): ScrollPlace | null {
  const blocks: BlockAt[] = []
  editor.state.doc.forEach((node, pos) => blocks.push({ node, pos }))
  const boxOf = (at: number) => {
    const dom = editor.view.nodeDOM(blocks[at]?.pos ?? 0)
    return dom instanceof HTMLElement ? dom.getBoundingClientRect() : null
  }
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((boxOf(middle)?.top ?? line) <= line) low = middle
    else high = middle - 1
  }
  const block = blocks[low]
  const box = boxOf(low)
  const id = block === undefined ? null : blockIdOf(block.node)
  if (id === null || box === null) return null
  return { block: id, fraction: Math.min(Math.max((line - box.top) / Math.max(box.height, 1), 0), 1) }
}
