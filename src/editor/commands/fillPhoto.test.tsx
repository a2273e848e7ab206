import { expect, test } from 'vitest'
import { type BlockId, type Photo, richText, storyFromDoc } from '~/story'
import { editorOn, press, storyOf } from '../editorInTest.ts'
import { fillPhoto, type PhotoWords } from './fillPhoto.ts'

const id = 'photo' as BlockId
const empty: Photo = { kind: 'photo', id, picture: null, caption: [], credit: '', alt: '' }
const all: PhotoWords = { caption: 'Pumps', credit: 'Reuters', alt: 'Two pumps', end: 'Aleppo, 2 October 2016' }

const filled = (photo: Photo, words: PhotoWords) => {
  const editor = editorOn(storyOf(photo))
  const photoNow = () => storyFromDoc(editor.state.doc).body[0]
  expect(fillPhoto(editor, id, words)).toBe(true)
  return { editor, photoNow }
}

test('empty fields take the words, and one undo takes all of them out', () => {
  const { editor, photoNow } = filled(empty, all)
  expect(photoNow()).toEqual({
    ...empty,
    caption: richText('Pumps. Aleppo, 2 October 2016.'),
    credit: 'Reuters',
    alt: 'Two pumps',
  })
  press(editor, 'Mod-z')
  expect(photoNow()).toEqual(empty)
})

test('a field that a person wrote in keeps its words, and a place may stand after them', () => {
  const written: Photo = { ...empty, caption: richText('“Mine.”'), credit: 'Ours' }
  expect(filled(written, all).photoNow()).toEqual({
    ...written,
    caption: richText('“Mine.” Aleppo, 2 October 2016.'),
    alt: 'Two pumps',
  })
})

test('only a field that is to be written over loses its words', () => {
  const written: Photo = { ...empty, caption: richText('Mine'), credit: 'Reuters' }
  const editor = editorOn(storyOf(written))
  fillPhoto(editor, written.id, { caption: 'Theirs', credit: 'AFP' }, ['credit'])
  expect(storyFromDoc(editor.state.doc).body[0]).toEqual({ ...written, credit: 'AFP' })
})

test('where the photo is gone nothing is changed', () => {
  const editor = editorOn(storyOf(empty))
  const before = editor.state.doc
  expect(fillPhoto(editor, 'another' as BlockId, all)).toBe(false)
  expect(editor.state.doc.eq(before)).toBe(true)
})
