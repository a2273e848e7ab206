import { expect, test } from 'vitest'
import { type BlobHash, type BlockId, type Photo, type Picture, storyFromDoc } from '~/story'
import { editorOn, press, storyOf } from '../editorInTest.ts'
import { bringPictures } from './bringPictures.ts'
import { setFocus } from './setFocus.ts'

const id = 'photo' as BlockId
const picture: Picture = { blob: 'ab' as BlobHash, type: 'image/png', width: 30, height: 20, name: 'pumps.png' }
const photo: Photo = { kind: 'photo', id, picture, caption: [], credit: '', alt: '' }

const begin = () => {
  const editor = editorOn(storyOf(photo))
  const pictureNow = () => {
    const block = storyFromDoc(editor.state.doc).body[0]
    return block?.kind === 'photo' ? block.picture : null
  }
  return { editor, pictureNow }
}

test('a focal point is set, set again and left to the middle, and each undo takes back one setting', () => {
  const { editor, pictureNow } = begin()
  expect(setFocus(editor, id, { x: 40, y: 0 })).toBe(true)
  expect(pictureNow()).toEqual({ ...picture, focus: { x: 40, y: 0 } })
  setFocus(editor, id, { x: 70, y: 10 })
  setFocus(editor, id, null)
  expect(pictureNow()).toEqual(picture)
  press(editor, 'Mod-z')
  expect(pictureNow()?.focus).toEqual({ x: 70, y: 10 })
  press(editor, 'Mod-z')
  expect(pictureNow()?.focus).toEqual({ x: 40, y: 0 })
  press(editor, 'Mod-z')
  expect(pictureNow()).toEqual(picture)
})

test('another picture in the photo has a focal point of its own, and one undo brings back both', () => {
  const { editor, pictureNow } = begin()
  setFocus(editor, id, { x: 40, y: 30 })
  const other: Picture = { ...picture, blob: 'cd' as BlobHash }
  bringPictures(editor, [other], { how: 'into the photo', block: id })
  expect(pictureNow()).toEqual(other)
  press(editor, 'Mod-z')
  expect(pictureNow()).toEqual({ ...picture, focus: { x: 40, y: 30 } })
})

test('where there is no such photo nothing is changed', () => {
  const { editor } = begin()
  const before = editor.state.doc
  expect(setFocus(editor, 'another' as BlockId, { x: 1, y: 1 })).toBe(false)
  expect(editor.state.doc.eq(before)).toBe(true)
})
