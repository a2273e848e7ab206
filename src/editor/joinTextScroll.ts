import type { Editor } from '@tiptap/core'
import type { ScrollLink } from '~/ui'
import { blockAround, blockIdOf, blocksById } from './findPlace.ts'
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
      const { left, top, width, height } = pane.getBoundingClientRect()
      const line = top + height * readingLine
      const at = editor.view.posAtCoords({ left: left + width / 2, top: line })
      const block = at === null ? null : blockAround(editor.state.doc, at.pos)
      const dom = block === null ? null : editor.view.nodeDOM(block.pos)
      const id = block === null ? null : blockIdOf(block.node)
      if (id === null || !(dom instanceof HTMLElement)) return
      const box = dom.getBoundingClientRect()
      link.lead('text', { block: id, fraction: Math.min(Math.max((line - box.top) / Math.max(box.height, 1), 0), 1) })
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
  return () => {
    leave()
    cancelAnimationFrame(frame)
    pane.removeEventListener('scroll', lead)
  }
}
