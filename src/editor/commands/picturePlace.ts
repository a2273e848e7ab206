import type { Node } from '@tiptap/pm/model'
import type { BlockId } from '~/story'
import { blockAround, blockIdOf } from '../findPlace.ts'

/** Where pictures go. A block is named rather than a position: until a picture is read and kept, the text may change. */
export interface PicturePlace {
  readonly how: 'into the photo' | 'after'
  /** A block of the body or a title field; null is where the caret stands by then. */
  readonly block: BlockId | null
}

/** The place after the block around a position. */
export function placeAfter(doc: Node, pos: number): PicturePlace {
  const around = blockAround(doc, pos)
  return { how: 'after', block: around === null ? null : blockIdOf(around.node) }
}
