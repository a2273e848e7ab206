import type { Editor } from '@tiptap/core'
import { docFromStory, emptyStory, type Block, type BlockId, type Story, storyFromDoc, type Zone } from '~/story'
import { createStoryEditor, type StoryEditorOptions } from './createStoryEditor.ts'

/** A story with these blocks and nothing else. */
export const storyOf = (...body: readonly Block[]): Story => ({
  ...emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'first' as BlockId),
  ...(body.length === 0 ? {} : { body }),
})

export const paragraph = (id: string, text: string): Block => ({
  kind: 'paragraph',
  id: id as BlockId,
  text: text === '' ? [] : [{ text, marks: [] }],
})

/** An editor on a story, mounted in the test's document, with ids counted from `id1`. */
export function editorOn(story: Story, more: Partial<StoryEditorOptions> = {}): Editor {
  let made = 0
  const editor = createStoryEditor({
    doc: docFromStory(story).toJSON(),
    steps: 0,
    tab: 'this tab',
    editable: true,
    newId: () => `id${++made}`,
    pictures: { address: () => Promise.resolve(null), chosen: () => {} },
    brought: { text: () => {}, html: () => {}, files: () => {} },
    ownMarks: () => ({}),
    onChange: () => {},
    ...more,
  })
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  editor.mount(place)
  return editor
}

/** Types as a person does, so that input rules see every character. */
export function type(editor: Editor, words: string): void {
  for (const sign of words) {
    const { from, to } = editor.state.selection
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, sign, () => editor.state.tr.insertText(sign, from, to)),
    )
    if (taken !== true) editor.view.dispatch(editor.state.tr.insertText(sign, from, to))
  }
}

/** Presses a key, such as `Enter`, `Shift-Tab` or `Mod-z`. */
export function press(editor: Editor, name: string): void {
  const parts = name.split('-')
  const key = parts.at(-1) ?? ''
  const event = new KeyboardEvent('keydown', {
    key,
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Mod') || parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    bubbles: true,
    cancelable: true,
  })
  editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event))
}

/** The caret behind the first place where these words stand. */
export function caretAfter(editor: Editor, words: string): void {
  let found: number | null = null
  editor.state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1
    if (found === null && at >= 0) found = pos + 1 + at + words.length
  })
  if (found === null) throw new Error(`No block says “${words}”`)
  editor.commands.setTextSelection(found)
}

/** The caret in the first empty field of a kind. */
export function caretIn(editor: Editor, name: string, nth = 0): void {
  let left = nth
  let found: number | null = null
  editor.state.doc.descendants((node, pos) => {
    if (found === null && node.type.name === name && left-- === 0) found = pos + 1
  })
  if (found === null) throw new Error(`No ${name} in the document`)
  editor.commands.setTextSelection(found)
}

/** The body in short: one line a block. */
export const bodyOf = (editor: Editor): readonly string[] => storyFromDoc(editor.state.doc).body.map(inShort)

function inShort(block: Block): string {
  const words = (text: readonly { readonly text: string }[]) => text.map((run) => run.text).join('')
  switch (block.kind) {
    case 'paragraph':
      return words(block.text)
    case 'heading':
      return `${'#'.repeat(block.level)} ${words(block.text)}`
    case 'moment':
      return `@${block.at ?? '?'}${block.isKey ? '!' : ''} ${words(block.title)}`
    case 'list':
      return `${block.ordered ? '1.' : '-'} ${block.items.map((item) => words(item.text)).join(' / ')}`
    case 'quote':
      return `> ${block.words.map(words).join(' / ')} [${block.chain.map(({ role, name, doubtful }) => `${role} ${name}${doubtful ? '?' : ''}`).join(', ')}]`
    case 'photo':
      return `photo ${words(block.caption)} | ${block.credit} | ${block.alt}`
    case 'note':
      return `${block.purpose} note: ${words(block.text)}`
    case 'divider':
      return '---'
    case 'unknown':
      return `unknown ${block.text}`
  }
}
