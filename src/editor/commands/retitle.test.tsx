import { expect, test } from 'vitest'
import { type RichText, storyFromDoc } from '~/story'
import { editorOn, press, storyOf } from '../editorInTest.ts'
import { retitle } from './retitle.ts'

const headline: RichText = [
  { text: 'The ', marks: [] },
  { text: 'Meridian', marks: [{ kind: 'italic' }] },
  { text: ' is late', marks: [] },
]
const titled = () => editorOn({ ...storyOf(), headline })
const words = (editor: ReturnType<typeof titled>) => storyFromDoc(editor.state.doc).headline

test('the words of a title that are not changed keep their marks', () => {
  const editor = titled()
  expect(retitle(editor, 'headline', 'The Meridian is late', 'The Meridian is on time')).toBe(true)
  expect(words(editor)).toEqual([...headline.slice(0, 2), { text: ' is on time', marks: [] }])
})

test('typing goes on where it was, and one undo takes it back', () => {
  const editor = titled()
  expect(retitle(editor, 'headline', 'The Meridian is late', 'The Meridian is late 🚢')).toBe(true)
  expect(retitle(editor, 'headline', 'The Meridian is late 🚢', 'The Meridian is late 🚀\nagain')).toBe(true)
  expect(words(editor).at(-1)?.text).toBe(' is late 🚀 again')
  press(editor, 'Mod-z')
  expect(words(editor)).toEqual(headline)
})

test('a title can be taken away and begun', () => {
  const editor = titled()
  expect(retitle(editor, 'headline', 'The Meridian is late', '')).toBe(true)
  expect(words(editor)).toEqual([])
  expect(retitle(editor, 'headline', '', 'Ferry')).toBe(true)
  expect(words(editor).map(({ text }) => text)).toEqual(['Ferry'])
})

test('a title that somebody else changed, and one that is only read, are left alone', () => {
  const editor = titled()
  expect(retitle(editor, 'headline', 'The Meridian was late', 'Ferry')).toBe(false)
  editor.setEditable(false)
  expect(retitle(editor, 'headline', 'The Meridian is late', 'Ferry')).toBe(false)
  expect(words(editor)).toEqual(headline)
})
