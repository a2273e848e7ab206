import { undo } from '@tiptap/pm/history'
import { expect, test } from 'vitest'
import { type BlockId, storyFromDoc } from '~/story'
import { blockActs } from './blockActs.ts'
import { canLink } from './canLink.ts'
import { chainCommands } from './chainStep.ts'
import { bodyOf, caretAfter, caretIn, editorOn, paragraph, storyOf } from './editorInTest.ts'
import { languageCommands } from './languageCommands.ts'
import { markCommands } from './markCommands.ts'
import type { TextCommand } from './TextCommand.ts'

type Editor = ReturnType<typeof editorOn>

const commandNamed = (commands: readonly TextCommand[], label: string) => {
  const found = commands.find((one) => one.label === label)
  if (found === undefined) throw new Error(`No command is called ${label}`)
  return found.command
}
const act = (editor: Editor, label: string) =>
  commandNamed([...blockActs, ...chainCommands, ...languageCommands, ...markCommands], label)(
    editor.state,
    editor.view.dispatch,
  )
/** What can be done where the caret stands. */
const offered = (editor: Editor, commands: readonly TextCommand[]) =>
  commands.filter(({ command }) => command(editor.state)).map(({ label }) => label)
const ids = (editor: Editor) => storyFromDoc(editor.state.doc).body.map(({ id }) => id)

const quote = {
  kind: 'quote',
  id: 'q' as BlockId,
  words: [[{ text: 'Leave', marks: [] }]],
  chain: [{ id: 's' as BlockId, role: 'said by', name: 'Ruiz', doubtful: false }],
} as const

test.for([
  ['Turn into heading', '## One'],
  ['Turn into subheading', '### One'],
  ['Turn into bullet list', '- One'],
  ['Turn into numbered list', '1. One'],
  ['Turn into desk note', 'desk note: One'],
  ['Turn into note to readers', 'reader note: One'],
] as const)('%s keeps the words, the id and the caret, and can be turned back', ([label, made]) => {
  const editor = editorOn(storyOf(paragraph('a', 'One')))
  caretAfter(editor, 'On')
  expect(act(editor, label)).toBe(true)
  expect([bodyOf(editor), ids(editor)]).toEqual([[made], ['a']])
  expect(editor.state.selection.$from.parent.textContent).toBe('One')
  editor.view.dispatch(editor.state.tr.insertText('x'))
  expect(bodyOf(editor)).toEqual([made.replace('One', 'Onxe')])
  expect(act(editor, 'Turn into paragraph')).toBe(true)
  expect(bodyOf(editor)).toEqual(['Onxe'])
})

test('each item of a list becomes a paragraph, and one undo makes it a list again', () => {
  const items = ['One', 'Two'].map((text) => ({ id: text as BlockId, text: [{ text, marks: [] }], lists: [] }))
  const editor = editorOn(storyOf({ kind: 'list', id: 'l' as BlockId, ordered: false, items }))
  caretAfter(editor, 'Two')
  act(editor, 'Turn into paragraph')
  expect(bodyOf(editor)).toEqual(['One', 'Two'])
  expect(new Set(ids(editor)).size).toBe(2)
  undo(editor.state, editor.view.dispatch)
  expect(bodyOf(editor)).toEqual(['- One / Two'])
})

test('a quote is moved, doubled and deleted, but not turned: its chain would be lost', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), quote))
  caretAfter(editor, 'Leave')
  expect(offered(editor, blockActs)).toEqual(['Move up', 'Duplicate', 'Delete'])
  act(editor, 'Duplicate')
  expect(bodyOf(editor)).toEqual(['One', '> Leave [said by Ruiz]', '> Leave [said by Ruiz]'])
  expect(new Set(ids(editor)).size).toBe(3)
})

test('a title field has no block acts, and the last block leaves an empty one behind', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One')))
  caretIn(editor, 'headline')
  expect(offered(editor, blockActs)).toEqual([])
  caretAfter(editor, 'One')
  act(editor, 'Delete')
  expect(bodyOf(editor)).toEqual([''])
})

test('a chain step gets another role, a doubt, a step after it, and goes', () => {
  const editor = editorOn(storyOf(quote))
  caretAfter(editor, 'Leave')
  expect(offered(editor, chainCommands)).toEqual([])
  caretAfter(editor, 'Ruiz')
  expect(offered(editor, chainCommands)).not.toContain('Chain step: said by')
  act(editor, 'Chain step: on behalf of')
  act(editor, 'Chain step: doubtful or not')
  act(editor, 'Chain step: add one after')
  expect(bodyOf(editor)).toEqual(['> Leave [on behalf of Ruiz?, carried by ]'])
  act(editor, 'Chain step: remove')
  expect(bodyOf(editor)).toEqual(['> Leave [on behalf of Ruiz?]'])
})

test('selected words are said to be in another language, which sets their direction, and not any more', () => {
  const editor = editorOn(storyOf(paragraph('a', 'The word shalom')))
  caretAfter(editor, 'shalom')
  expect(offered(editor, languageCommands)).toEqual([])
  const { from } = editor.state.selection
  editor.commands.setTextSelection({ from: from - 6, to: from })
  act(editor, 'Words in Hebrew')
  const runs = () => storyFromDoc(editor.state.doc).body.map((block) => (block.kind === 'paragraph' ? block.text : []))
  expect(runs()).toEqual([
    [
      { text: 'The word ', marks: [] },
      { text: 'shalom', marks: [{ kind: 'language', lang: 'he', dir: 'rtl' }] },
    ],
  ])
  act(editor, 'Words in the story’s own language')
  expect(runs()).toEqual([[{ text: 'The word shalom', marks: [] }]])
})

test('a headline may be italic, not bold', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One')))
  caretIn(editor, 'headline')
  editor.view.dispatch(editor.state.tr.insertText('Ferry late'))
  editor.commands.setTextSelection({ from: 1, to: 6 })
  expect(offered(editor, markCommands)).toEqual(['Italic'])
})

test('selected words of a paragraph may be a link, and a caret at one changes it', () => {
  const link = { kind: 'link', href: 'https://example.org/' } as const
  const text = [
    { text: 'The ', marks: [] },
    { text: 'gates', marks: [link] },
    { text: ' held', marks: [] },
  ]
  const editor = editorOn(storyOf({ kind: 'paragraph', id: 'a' as BlockId, text }))
  const at = (words: string) => {
    caretAfter(editor, words)
    return canLink(editor.state)
  }
  expect([at('Th'), at('The '), at('The ga'), at('The gates'), at('held')]).toEqual([false, true, true, true, false])
  const { from } = editor.state.selection
  editor.commands.setTextSelection({ from: from - 4, to: from })
  expect(canLink(editor.state)).toBe(true)
  caretIn(editor, 'headline')
  editor.view.dispatch(editor.state.tr.insertText('Ferry'))
  editor.commands.setTextSelection({ from: 1, to: 4 })
  expect(canLink(editor.state)).toBe(false)
})
