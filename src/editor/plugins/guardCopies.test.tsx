import { AllSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { type Block, type BlockId, type Instant, type NoteKind, richText, storyFromDoc } from '~/story'
import { editorOn, paragraph, storyOf } from '../editorInTest.ts'
import { guardCopies } from './guardCopies.ts'

const note = (purpose: NoteKind, text: string): Block => ({
  kind: 'note',
  id: purpose as string as BlockId,
  purpose,
  text: richText(text),
})
const quote: Block = {
  kind: 'quote',
  id: 'q' as BlockId,
  words: [richText('Leave now.')],
  chain: [
    {
      id: 's' as BlockId,
      role: 'said by',
      name: 'a diplomat',
      doubtful: true,
      kind: 'unnamed',
      when: 1_475_403_600_000 as Instant,
      place: 'Café Rimon',
      link: 'https://example.org/met',
      language: 'ar',
    },
  ],
}

/** A clipboard event with a clipboard that a test can read. */
function clipboardEvent(kind: 'copy' | 'cut' | 'paste', put: Readonly<Record<string, string>> = {}) {
  const data = new Map(Object.entries(put))
  const clipboardData = {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, value: string) => data.set(type, value),
    clearData: () => data.clear(),
    files: [],
  }
  const event = Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { clipboardData })
  return { event, data }
}

function copied(kind: 'copy' | 'cut', ...body: readonly Block[]) {
  const editor = editorOn(storyOf(...body))
  guardCopies(editor)
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)))
  const { event, data } = clipboardEvent(kind)
  editor.view.dom.dispatchEvent(event)
  return { editor, html: data.get('text/html') ?? '', text: data.get('text/plain') ?? '' }
}

test('what is copied has neither notes to the desk nor queries, and notes to readers stay in it', () => {
  const { html, text } = copied(
    'copy',
    note('desk', 'Call Noa.'),
    paragraph('p', 'It burns.'),
    note('reader', 'Local times.'),
    note('query', 'Who?'),
  )
  expect([html, text].map((one) => ['Call Noa', 'Who?'].filter((words) => one.includes(words)))).toEqual([[], []])
  expect(text.trim()).toBe('It burns.\n\nLocal times.')
  expect(html).toContain('Local times.')
})

test('of a step only its role and name are copied, and of a picture not what its file was called', () => {
  const photo: Block = {
    kind: 'photo',
    id: 'f' as BlockId,
    picture: { blob: 'ab12' as never, type: 'image/png', width: 3, height: 2, name: 'met-at-rimon.png' },
    caption: richText('Smoke'),
    credit: 'Reuters',
    alt: '',
  }
  const { html } = copied('copy', quote, photo)
  expect(html).toContain('>a diplomat</p>')
  expect(html).toContain('data-blob="ab12"')
  expect(html.match(/true|unnamed|14754|Rimon|example\.org|data-language|met-at/g)).toBeNull()
})

test('pasted in the same window, all of it comes', () => {
  const { editor, html, text } = copied('cut', note('desk', 'Call Noa.'), quote, paragraph('p', 'It burns.'))
  expect(storyFromDoc(editor.state.doc).body.map(({ kind }) => kind)).toEqual(['paragraph'])
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)))
  editor.view.dom.dispatchEvent(
    clipboardEvent('paste', { 'text/html': `<meta charset="utf-8">${html}`, 'text/plain': text }).event,
  )
  const [desk, said, burns] = storyFromDoc(editor.state.doc).body
  expect(desk).toMatchObject({ kind: 'note', purpose: 'desk', text: richText('Call Noa.') })
  expect(said).toMatchObject({ kind: 'quote', chain: [{ name: 'a diplomat', doubtful: true, place: 'Café Rimon' }] })
  expect(burns).toMatchObject({ kind: 'paragraph', text: richText('It burns.') })
})

test('a note that is copied by itself is copied, and a story with nothing of the newsroom’s is left to the editor', () => {
  const editor = editorOn(storyOf(note('desk', 'Call Noa.')))
  guardCopies(editor)
  const end = editor.state.doc.content.size - 1
  editor.commands.setTextSelection({ from: end - 'Call Noa.'.length, to: end })
  const { event, data } = clipboardEvent('copy')
  editor.view.dom.dispatchEvent(event)
  expect(data.get('text/plain')).toBe('Call Noa.')
  expect(copied('copy', paragraph('p', 'It burns.')).html).not.toContain('data-copied')
})

test('a selection that is dragged out of the page carries no more than a copy does', () => {
  const editor = editorOn(storyOf(paragraph('p', 'It burns.'), note('desk', 'Call Noa.')))
  guardCopies(editor)
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)))
  editor.view.posAtCoords = () => null
  const { event, data } = clipboardEvent('copy')
  const drag = Object.assign(new Event('dragstart', { bubbles: true }), { dataTransfer: event.clipboardData })
  editor.view.dom.dispatchEvent(drag)
  expect([...data.values()].join()).toContain('It burns.')
  expect([...data.values()].join()).not.toContain('Call Noa')
  expect(editor.view.dragging?.slice.content.textBetween(0, editor.view.dragging.slice.content.size, ' ')).toContain(
    'Call Noa.',
  )
})
