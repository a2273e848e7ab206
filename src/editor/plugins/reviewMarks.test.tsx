import type { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import { type Decision, reviewOf, type ReviewItem, rulingOn } from '~/review'
import { type Block, type BlockId, type Instant, passagesOf, type Story, storyFromDoc } from '~/story'
import { editorOn, paragraph, storyOf } from '../editorInTest.ts'
import { drawMarked } from './reviewMarks.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

const open = (story: Story): Editor => {
  const editor = editorOn(story)
  editors.push(editor)
  return editor
}

const said = /\b\w+ said\b/gu

/** Each “… said” of the text, as if the engine had found it. */
const findingsIn = (story: Story): readonly Finding[] =>
  passagesOf(story).flatMap(({ place, text }) =>
    [...text.matchAll(said)].map((found) => ({
      type: 'indirect' as const,
      content: [{ place, start: found.index, end: found.index + found[0].length, exact: found[0] }],
      cue: [],
      source: [],
      chain: [],
      confidence: 'likely' as const,
      reason: 'A test says so.',
    })),
  )

const itemsOf = (story: Story, decisions: readonly Decision[]): readonly ReviewItem[] =>
  reviewOf({ story, findings: findingsIn(story), decisions }).items

const who = { id: 'dana', name: 'Dana Ruiz' }
const quote = (id: string): Block => ({
  kind: 'quote',
  id: id as BlockId,
  words: [[{ text: 'We stay.', marks: [] }]],
  chain: [{ id: `${id}s` as BlockId, role: 'said by', name: 'The mayor', doubtful: false }],
})
const story = storyOf(
  paragraph('p1', 'Ann said one. Ben said two.'),
  quote('q1'),
  paragraph('p2', 'Cat said three.'),
  paragraph('p3', 'Nobody spoke.'),
)

const act = fc.record({
  does: fc.constantFrom('type', 'delete', 'rule', 'stand', 'split', 'show', 'undo'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  words: fc.constantFrom('x', ' said', 'Dan said four. ', ' '),
})

/** What is drawn, with the attributes of each element in the order of their names. */
const drawnIn = (editor: Editor): string => {
  for (const element of editor.view.dom.querySelectorAll('*')) {
    const attributes = [...element.attributes].toSorted((a, b) => a.name.localeCompare(b.name))
    for (const { name } of attributes) element.removeAttribute(name)
    for (const { name, value } of attributes) element.setAttribute(name, value)
  }
  return editor.view.dom.innerHTML
}

test('marks that are drawn again where something changed are those that a new editor draws of the same', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const editor = open(story)
      let decisions: readonly Decision[] = []
      let current: ReviewItem['key'] | null = null
      const show = (on: Editor) => {
        const items = itemsOf(storyFromDoc(editor.state.doc), decisions)
        drawMarked(on, { items, current })
        return items
      }
      show(editor)
      for (const { does, at, words } of acts) {
        const { doc, tr } = editor.state
        const inText: number[] = []
        doc.descendants((node, pos) => {
          if (node.isText) for (let offset = 0; offset <= node.nodeSize; offset += 1) inText.push(pos + offset)
        })
        const pos = inText[Math.floor(at * inText.length)] ?? 1
        const items = itemsOf(storyFromDoc(doc), decisions)
        const item = items[Math.floor(at * items.length)]
        if (does === 'type') editor.view.dispatch(tr.insertText(words, pos))
        if (does === 'delete') editor.view.dispatch(tr.delete(pos, Math.min(pos + 3, doc.resolve(pos).end())))
        if (does === 'split' && doc.resolve(pos).depth === 1) editor.view.dispatch(tr.split(pos))
        if (does === 'undo') editor.commands.undo()
        if (does === 'stand') current = item?.key ?? null
        if (does === 'rule' && item !== undefined)
          decisions = [
            ...decisions,
            rulingOn(item, item.state === 'stet' ? 'query' : 'stet', who, 0 as Instant, 'Who?'),
          ]
        if (does !== 'type' && does !== 'delete') show(editor)
      }
      show(editor)
      const other = open(storyFromDoc(editor.state.doc))
      show(other)
      expect(drawnIn(editor)).toBe(drawnIn(other))
    }),
    { numRuns: 150, seed: 20261126 },
  )
}, 60_000)
