import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { caretAfter, editorOn, paragraph, press, storyOf, type } from '../editorInTest.ts'
import { addLatePlugins } from './addLatePlugins.ts'

// jsdom has nothing to scroll.
Element.prototype.scrollIntoView = () => {}

test('a slash typed before the menu has come opens it when it comes', async () => {
  const editor = editorOn(storyOf(paragraph('a', 'Gates stay shut.')))
  caretAfter(editor, 'shut.')
  press(editor, 'Enter')
  type(editor, '/')
  expect(document.querySelector('[role="listbox"]')).toBeNull()
  addLatePlugins(editor)
  await waitFor(() => expect(document.querySelector('[role="listbox"]')).not.toBeNull())
  await new Promise((resolve) => {
    setTimeout(resolve, 20)
  })
  expect(document.querySelector('[role="listbox"]'), 'and it stays').not.toBeNull()
})

test('keys that are pressed while the menu is on its way are the menu’s', async () => {
  const editor = editorOn(storyOf(paragraph('a', 'Gates stay shut.')))
  addLatePlugins(editor)
  caretAfter(editor, 'shut.')
  press(editor, 'Enter')
  type(editor, '/')
  type(editor, 'quo')
  press(editor, 'Enter')
  await waitFor(() => expect(editor.state.doc.child(5).type.name).toBe('quote'))
  expect(editor.state.doc.textContent).toBe('Gates stay shut.')
})
