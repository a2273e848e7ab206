import type { Editor } from '@tiptap/core'
import type { BlobHash, BlockId } from '~/story'
import { blockIdOf } from '../findPlace.ts'

/** A photo that shows a picture, and its element on the page. What is put at the end of that is no part of the text. */
export interface PhotoFigure {
  readonly block: BlockId
  readonly blob: BlobHash
  readonly figure: HTMLElement
}

export function photoFigures({ state, view }: Editor): readonly PhotoFigure[] {
  const found: PhotoFigure[] = []
  state.doc.forEach((node, pos) => {
    const blob = node.attrs['blob'] as BlobHash | null | undefined // the schema checks it
    const block = blockIdOf(node)
    if (node.type.name !== 'photo' || blob === null || blob === undefined || block === null) return
    const figure = view.nodeDOM(pos)
    if (figure instanceof HTMLElement) found.push({ block, blob, figure })
  })
  return found
}
