import { expect, test, vi } from 'vitest'
import { editorOn, storyOf } from '~/editor/editorInTest.ts'
import { storyAtHand } from './storyAtHand.ts'

test('each change is told at once, and the story is the same until then', () => {
  const editor = editorOn(storyOf())
  const atHand = storyAtHand(editor)
  const heard = vi.fn<() => void>()
  const leave = atHand.subscribe(heard)
  const before = atHand.get()
  expect(atHand.get()).toBe(before)
  editor.view.dispatch(editor.state.tr.setDocAttribute('slug', 'ferry'))
  expect(heard).toHaveBeenCalledOnce()
  expect(atHand.get()).toEqual({ ...before, slug: 'ferry' })
  expect(atHand.get().body[0]).toBe(before.body[0])
  leave()
  editor.view.dispatch(editor.state.tr.setDocAttribute('slug', 'ferries'))
  expect(heard).toHaveBeenCalledOnce()
  expect(atHand.get().slug).toBe('ferries')
})
