import { undo } from '@tiptap/pm/history'
import { expect, test } from 'vitest'
import { plainText, storyFromDoc } from '~/story'
import { insertBlock } from './commands/insertBlock.ts'
import { liftQuote } from './commands/liftQuote.ts'
import { moveBlock } from './commands/moveBlock.ts'
import { bodyOf, caretAfter, caretIn, editorOn, paragraph, press, storyOf, type } from './editorInTest.ts'

const ids = (editor: ReturnType<typeof editorOn>) => storyFromDoc(editor.state.doc).body.map(({ id }) => id)

test('straight marks become the story’s own as they are typed, and one Backspace gives the typed mark back', () => {
  const editor = editorOn(storyOf(paragraph('a', '')))
  caretIn(editor, 'paragraph')
  type(editor, '"It\'s over," he said in the \'90s -- "rock \'n\' roll"')
  expect(bodyOf(editor)).toEqual(['“It’s over,” he said in the ’90s — “rock ‘n’ roll”'])
  press(editor, 'Backspace')
  expect(bodyOf(editor)).toEqual(['“It’s over,” he said in the ’90s — “rock ‘n’ roll"'])
})

test('the marks follow the language of the story', () => {
  const editor = editorOn({ ...storyOf(paragraph('a', '')), language: 'de' })
  caretIn(editor, 'paragraph')
  type(editor, '"Ja", sagte sie')
  expect(bodyOf(editor)).toEqual(['„Ja“, sagte sie'])
})

test('an abbreviation of Hebrew is no end of a quotation', () => {
  const editor = editorOn({ ...storyOf(paragraph('a', '')), language: 'he', direction: 'rtl' })
  caretIn(editor, 'paragraph')
  type(editor, '"דובר צה"ל הודיע", אמר')
  expect(bodyOf(editor)).toEqual(['”דובר צה״ל הודיע”, אמר'])
})

test('the house’s marks win, from the moment they are known', () => {
  let marks = {}
  const editor = editorOn(storyOf(paragraph('a', '')), { ownMarks: () => marks })
  caretIn(editor, 'paragraph')
  type(editor, '"It is over," ')
  marks = { en: ['‘', '’', '“', '”'] }
  type(editor, '"and \'gone\'"')
  expect(bodyOf(editor)).toEqual(['“It is over,” ‘and “gone’’'])
})

test('Markdown as it is typed makes blocks', () => {
  for (const [typed, made] of [
    ['## Aid', '## Aid'],
    ['### Aid', '### Aid'],
    ['- one', '- one'],
    ['1. one', '1. one'],
    ['> Leave', '> Leave [said by ]'],
  ] as const) {
    const editor = editorOn(storyOf(paragraph('a', '')))
    caretIn(editor, 'paragraph')
    type(editor, typed)
    expect(bodyOf(editor)[0]).toBe(made)
  }
})

test('a split block gets an id of its own and the first half keeps the old one', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One. Two.')))
  caretAfter(editor, 'One.')
  press(editor, 'Enter')
  const [first, second] = ids(editor)
  expect([first, bodyOf(editor)]).toEqual(['a', ['One.', ' Two.']])
  expect(second).not.toBe('a')
  expect(typeof second).toBe('string')
})

test('typing makes no ids and renames nothing', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), paragraph('b', 'Two')))
  caretAfter(editor, 'One')
  type(editor, ' more')
  expect(ids(editor)).toEqual(['a', 'b'])
})

test('a pasted copy of a block is another block', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), paragraph('b', 'Two')))
  const copied = editor.state.doc.slice(editor.state.doc.content.size - 10)
  editor.view.dispatch(editor.state.tr.insert(editor.state.doc.content.size, copied.content))
  expect(new Set(ids(editor)).size).toBe(ids(editor).length)
})

test('Tab and Enter walk through the fields of a photo and out again', () => {
  const editor = editorOn(storyOf(paragraph('a', '')))
  caretIn(editor, 'paragraph')
  insertBlock('photo')(editor.state, editor.view.dispatch)
  type(editor, 'A bridge')
  press(editor, 'Tab')
  type(editor, 'Reuters')
  press(editor, 'Enter')
  type(editor, 'A bridge at dusk')
  press(editor, 'Enter')
  type(editor, 'On.')
  expect(bodyOf(editor)).toEqual(['photo A bridge | Reuters | A bridge at dusk', 'On.'])
})

test('Enter at the end of a quote goes to who said it, and on to a paragraph', () => {
  const editor = editorOn(storyOf(paragraph('a', '')))
  caretIn(editor, 'paragraph')
  insertBlock('quote')(editor.state, editor.view.dispatch)
  type(editor, 'We will appeal.')
  press(editor, 'Enter')
  type(editor, 'Dana Ruiz')
  press(editor, 'Enter')
  type(editor, 'On.')
  expect(bodyOf(editor)).toEqual(['> We will appeal. [said by Dana Ruiz]', 'On.'])
})

test('Enter in the title fields goes on to the next and never splits one', () => {
  const editor = editorOn(storyOf(paragraph('a', '')))
  caretIn(editor, 'headline')
  for (const words of ['Head', 'Stand', 'By me', 'ALEPPO']) {
    type(editor, words)
    press(editor, 'Enter')
  }
  type(editor, 'Body')
  const story = storyFromDoc(editor.state.doc)
  expect([story.headline, story.standfirst, story.byline, story.dateline].map((text) => text[0]?.text)).toEqual([
    'Head',
    'Stand',
    'By me',
    'ALEPPO',
  ])
  expect(bodyOf(editor)).toEqual(['Body'])
})

const speech = '“We will appeal,” said Dana Ruiz, according to Reuters.'
const anchor = (exact: string) => ({
  place: { block: 'a' as never, field: 'text' as const },
  start: speech.indexOf(exact),
  end: speech.indexOf(exact) + exact.length,
  exact,
})
const lifting = {
  content: [anchor('“We will appeal,”')],
  cue: [anchor('said')],
  source: [anchor('Dana Ruiz')],
  said: [anchor('said'), anchor('Dana Ruiz'), anchor('according to'), anchor('Reuters')],
  chain: [
    { role: 'said by', name: 'Dana Ruiz', doubtful: false },
    { role: 'quoted by', name: 'Reuters', doubtful: false },
  ],
} as const

test('a quotation is lifted into a quote with its chain, and one undo puts it back', () => {
  const editor = editorOn(storyOf(paragraph('a', speech)))
  expect(liftQuote(lifting)(editor.state, editor.view.dispatch)).toBe(true)
  expect(bodyOf(editor)).toEqual(['> “We will appeal,” [said by Dana Ruiz, quoted by Reuters]'])
  undo(editor.state, editor.view.dispatch)
  expect(bodyOf(editor)).toEqual([speech])
})

test('lifting loses no sentence that is not in the quote or its chain', () => {
  const longer = `${speech} The court sits on Monday.`
  const editor = editorOn(storyOf(paragraph('a', longer)))
  liftQuote(lifting)(editor.state, editor.view.dispatch)
  expect(bodyOf(editor)).toEqual([
    '> “We will appeal,” [said by Dana Ruiz, quoted by Reuters]',
    'The court sits on Monday.',
  ])
})

test('a quotation whose words have changed since it was found is not lifted', () => {
  const editor = editorOn(storyOf(paragraph('a', speech.replace('appeal', 'contest'))))
  expect(liftQuote(lifting)(editor.state, editor.view.dispatch)).toBe(false)
  expect(bodyOf(editor)).toEqual([speech.replace('appeal', 'contest')])
})

test('a moved block keeps its id and its place among the others, and stops at the ends', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), paragraph('b', 'Two'), paragraph('c', 'Three')))
  caretAfter(editor, 'Thr')
  for (let times = 0; times < 3; times++) moveBlock('up')(editor.state, editor.view.dispatch)
  expect(ids(editor)).toEqual(['c', 'a', 'b'])
  expect(editor.state.selection.$from.parent.textContent).toBe('Three')
  moveBlock('down')(editor.state, editor.view.dispatch)
  expect(ids(editor)).toEqual(['a', 'c', 'b'])
})

test('Backspace in an empty quote gives the paragraph back, and in one with words it does not', () => {
  const editor = editorOn(storyOf(paragraph('a', '')))
  caretIn(editor, 'paragraph')
  insertBlock('quote')(editor.state, editor.view.dispatch)
  press(editor, 'Backspace')
  expect(bodyOf(editor)[0]).toBe('')
})

test('deleting everything leaves a story that can be written in', () => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), paragraph('b', 'Two')))
  press(editor, 'Mod-a')
  press(editor, 'Backspace')
  type(editor, 'New')
  const story = storyFromDoc(editor.state.doc)
  expect(story.body.length).toBeGreaterThan(0)
  expect(editor.state.doc.textContent).toBe('New')
})

test.each(['Aleppo holds', '"Aleppo" holds'])('%s, typed over everything, is the headline', (words) => {
  const editor = editorOn(storyOf(paragraph('a', 'One'), paragraph('b', 'Two')))
  press(editor, 'Mod-a')
  type(editor, words)
  expect(plainText(storyFromDoc(editor.state.doc).headline)).toBe(words.replace('"', '“').replace('"', '”'))
  expect(editor.state.doc.textContent).toBe(plainText(storyFromDoc(editor.state.doc).headline))
  undo(editor.state, editor.view.dispatch)
  expect(bodyOf(editor)).toEqual(['One', 'Two'])
})
