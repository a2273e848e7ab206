import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { attributesOf, type Picture } from '~/story'
import { type BlockAt, blockAround, blocksById } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'
import type { PicturePlace } from './picturePlace.ts'

/**
 * Puts pictures into the story, in their order: the first into the photo they were given to, if there is one, the others
 * into photos of their own. One undo takes all of them out.
 */
export function bringPictures(editor: Editor, pictures: readonly Picture[], { how, block }: PicturePlace): void {
  const tr = closeHistory(editor.state.tr)
  const named = block === null ? undefined : blocksById(tr.doc).get(block)
  let after = named ?? blockAround(tr.doc, tr.selection.from)
  let rest = pictures
  if (how === 'into the photo' && named?.node.type.name === 'photo') {
    const [first, ...others] = pictures
    for (const [name, value] of Object.entries(first === undefined ? {} : attributesOf(first)))
      tr.setNodeAttribute(named.pos, name, value)
    rest = others
  }
  for (const picture of rest) if (after !== null) after = addPhoto(tr, picture, after)
  if (rest.length > 0 && after !== null) tr.setSelection(TextSelection.create(tr.doc, after.pos + 2)).scrollIntoView()
  editor.view.dispatch(tr)
}

/** A photo after the block, or in place of an empty paragraph; the story never ends with one. */
function addPhoto(tr: Transaction, picture: Picture, { node, pos }: BlockAt): BlockAt {
  const { schema } = tr.doc.type
  const fields = ['caption', 'credit', 'altText'].map((name) => schema.node(name))
  const photo = schema.node('photo', attributesOf(picture), fields)
  const isEmpty = node.type.name === 'paragraph' && node.content.size === 0
  const end = pos + node.nodeSize
  const at = isEmpty ? pos : Math.max(end, startOfBody(tr.doc))
  tr.replaceWith(at, isEmpty ? end : at, photo)
  if (at + photo.nodeSize >= tr.doc.content.size) tr.insert(at + photo.nodeSize, schema.node('paragraph'))
  return { node: photo, pos: at }
}
