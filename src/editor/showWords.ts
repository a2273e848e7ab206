import type { Editor } from '@tiptap/core'
import type { Range } from './findPlace.ts'
import { scrollPaneOf } from './scrollPaneOf.ts'

/** The room left between words that are shown and the edge of what they scroll in, in CSS pixels. */
const room = 24

/** Scrolls the page just far enough to show a stretch of the text, its start above all, and nothing but the page. */
export function showWords({ view }: Editor, { from, to }: Range): void {
  const pane = scrollPaneOf(view)
  if (pane === null) return
  const frame = pane.getBoundingClientRect()
  const above = frame.top + room - view.coordsAtPos(from, 1).top
  const below = view.coordsAtPos(to, -1).bottom + room - frame.bottom
  if (above > 0) pane.scrollTop -= above
  else if (below > 0) pane.scrollTop += Math.min(below, -above)
}
