import type { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'
import { bodyOf, caretAfter, editorOn, paragraph, storyOf, type } from '../editorInTest.ts'
import { writerOf } from './logSteps.ts'
import { drawMarked } from './reviewMarks.ts'

let editor: Editor
afterEach(() => editor.destroy())

/** An editor with the caret after “One”, and the browser's caret moved to the end: of that the editor has not heard. */
function movedToEnd(): Editor {
  editor = editorOn(storyOf(paragraph('p1', 'One two')))
  editor.view.focus()
  caretAfter(editor, 'One')
  const words = editor.view.dom.querySelector('[data-kind="paragraph"]')?.firstChild ?? null
  getSelection()?.collapse(words, 'One two'.length)
  return editor
}

const keydown = (key: string) =>
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

test('Enter acts where the caret has just gone, not where it was', () => {
  movedToEnd()
  keydown('Enter')
  type(editor, 'three')
  expect(bodyOf(editor)).toEqual(['One two', 'three'])
})

test('a letter does not replace what is no longer selected', () => {
  movedToEnd()
  editor.commands.selectAll()
  const words = editor.view.dom.querySelector('[data-kind="paragraph"]')?.firstChild ?? null
  getSelection()?.collapse(words, 'One two'.length)
  keydown('!')
  // oxlint-disable-next-line typescript/no-deprecated -- ProseMirror reads it, and all browsers send it
  editor.view.dom.dispatchEvent(new KeyboardEvent('keypress', { charCode: 33, bubbles: true, cancelable: true }))
  expect(editor.state.selection.empty).toBe(true)
  expect(bodyOf(editor)).toEqual(['One two'])
})

test('words that come from elsewhere leave the caret where it has just gone', () => {
  movedToEnd()
  const at = editor.state.doc.content.size - 'One two'.length - 1
  const slice = { content: [{ type: 'text', text: 'So: ' }] }
  writerOf(editor).receive([{ step: { stepType: 'replace', from: at, to: at, slice }, tab: 'another' }])
  type(editor, '!')
  expect(bodyOf(editor)).toEqual(['So: One two!'])
})

test('marks that are drawn leave the caret where it has just gone', () => {
  movedToEnd()
  drawMarked(editor, { items: [], current: 'none' as never })
  type(editor, '!')
  expect(bodyOf(editor)).toEqual(['One two!'])
})

test('an editor that is out of sight takes what is kept, and marks, all the same', () => {
  movedToEnd()
  editor.unmount()
  const at = editor.state.doc.content.size - 1
  const slice = { content: [{ type: 'text', text: ' three' }] }
  writerOf(editor).receive([{ step: { stepType: 'replace', from: at, to: at, slice }, tab: 'another' }])
  drawMarked(editor, { items: [], current: 'none' as never })
  expect(bodyOf(editor)).toEqual(['One two three'])
})
