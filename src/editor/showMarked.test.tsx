import { expect, test } from 'vitest'
import { reviewOf } from '~/review'
import type { BlockId } from '~/story'
import { editorOn, storyOf } from './editorInTest.ts'
import { drawMarked } from './plugins/reviewMarks.ts'
import { drawMarksWith, showMarked } from './showMarked.ts'

test('of the items handed over before it is known how to draw them, the last are drawn', () => {
  const story = storyOf({
    kind: 'quote',
    id: 'q' as BlockId,
    words: [[{ text: 'We stay.', marks: [] }]],
    chain: [{ id: 's' as BlockId, role: 'said by', name: 'The mayor', doubtful: false }],
  })
  const editor = editorOn(story)
  const { items } = reviewOf({ story, findings: [], decisions: [] })
  const mark = () => editor.view.dom.querySelector('mark')
  showMarked(editor, { items: [], current: null })
  showMarked(editor, { items, current: items[0]?.key ?? null })
  expect(mark()).toBeNull()
  drawMarksWith(editor, drawMarked)
  expect(mark()?.dataset['current']).toBe('true')
  showMarked(editor, { items, current: null })
  expect(mark()?.dataset['current']).toBeUndefined()
})
