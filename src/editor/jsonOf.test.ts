import { redo, undo } from '@tiptap/pm/history'
import { expect, test } from 'vitest'
import { Step } from '@tiptap/pm/transform'
import { history } from '@tiptap/pm/history'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { schema } from '~/story'
import { jsonOf } from './jsonOf.ts'

const mark = (name: string, attrs?: Record<string, string>) => schema.mark(name, attrs)
const [first, second] = ['https://a.example/', 'https://b.example/'].map((href) => mark('link', { href }))
const doc = schema.node('doc', null, [
  ...['headline', 'standfirst', 'byline', 'dateline'].map((field) => schema.node(field)),
  schema.node('paragraph', { id: 'p' }, schema.text('One two three.')),
])

test('a link set over a link, taken back and set again, is read from the log as it was done', () => {
  if (first === undefined || second === undefined) throw new Error('There is no link')
  let state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 })] })
  const said: string[] = []
  const dispatch = (tr: Transaction) => {
    said.push(...tr.steps.map((step) => JSON.stringify(jsonOf(step))))
    state = state.apply(tr)
  }
  dispatch(state.tr.addMark(9, 12, first))
  dispatch(state.tr.addMark(16, 20, first).setTime(10_000))
  dispatch(state.tr.addMark(10, 18, second).setTime(20_000))
  for (const one of [undo, redo, undo, redo, undo]) one(state, dispatch)
  let read = doc
  for (const step of said) {
    const next = Step.fromJSON(schema, JSON.parse(step)).apply(read).doc
    if (next === null) throw new Error(`It does not apply: ${step}`)
    read = next
  }
  expect(read.toJSON()).toEqual(state.doc.toJSON())
  expect(said.some((step) => step.includes('markSet'))).toBe(true)
})
