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
})
