import type { Editor } from '@tiptap/core'
import type { ItemKey, ReviewItem } from '~/review'

/** What is marked in the text: the items under review and the one the editor stands on. */
export interface Marked {
  readonly items: readonly ReviewItem[]
  readonly current: ItemKey | null
}

export type Draw = (editor: Editor, marked: Marked) => void

const handedOver = new WeakMap<Editor, Marked>()
const drawing = new WeakMap<Editor, Draw>()

/** Hands the items to the editor to be drawn. The text can be typed in without their marks: they are drawn when it is known how. */
export function showMarked(editor: Editor, marked: Marked): void {
  handedOver.set(editor, marked)
  drawing.get(editor)?.(editor, marked)
}

/** From here on what is handed over is drawn so; first what waits for it. */
export function drawMarksWith(editor: Editor, draw: Draw): void {
  drawing.set(editor, draw)
  const marked = handedOver.get(editor)
  if (marked !== undefined) draw(editor, marked)
}
