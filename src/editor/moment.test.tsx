import { expect, test, vi } from 'vitest'
import type { Instant } from '~/story'
import { insertBlock } from './commands/insertBlock.ts'
import { turnBlock } from './commands/turnBlock.ts'
import { bodyOf, caretIn, editorOn, storyOf } from './editorInTest.ts'
import { momentAtCaret, setMomentTime, turnKeyPoint } from './moment.ts'
import { addMomentTimes } from './plugins/momentTimes.ts'

const minute = Date.UTC(2016, 9, 2, 18, 20)

test('an update begins at this minute, is a key point or none, and may be told of another time', () => {
  vi.useFakeTimers({ now: minute + 31_000 })
  const editor = editorOn(storyOf())
  caretIn(editor, 'paragraph')
  const run = (command: ReturnType<typeof insertBlock>) => command(editor.state, editor.view.dispatch)
  run(insertBlock('moment'))
  vi.useRealTimers()
  editor.commands.insertContent('Port burns')
  expect(bodyOf(editor)).toEqual([`@${minute} Port burns`])

  run(turnKeyPoint)
  run(setMomentTime(momentAtCaret(editor.state)?.pos ?? 0, (minute - 60_000) as Instant))
  expect(bodyOf(editor)).toEqual([`@${minute - 60_000}! Port burns`])

  addMomentTimes(editor)
  expect(editor.view.dom.querySelector('h2')?.dataset['when']).toMatch(/^\d\d:19 /)
  run(turnBlock('paragraph'))
  expect(bodyOf(editor)).toEqual(['Port burns'])
  expect([momentAtCaret(editor.state), setMomentTime(0, null)(editor.state), turnKeyPoint(editor.state)]).toEqual([
    null,
    false,
    false,
  ])
})
