import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { schema } from '~/story'
import { blockIdsPlugin } from './blockIds.ts'

const idsAfter = (rebased: number) => {
  const paragraphs = ['kept', null, 'kept'].map((id) => schema.node('paragraph', { id }))
  const titles = ['headline', 'standfirst', 'byline', 'dateline'].map((field) => schema.node(field))
  let made = 0
  const state = EditorState.create({
    doc: schema.node('doc', null, [...titles, ...paragraphs]),
    plugins: [blockIdsPlugin(() => `-${++made}`)],
  })
  const received = state.tr.insertText('x', 1).setMeta('collab$', {}).setMeta('rebased', rebased)
  return state
    .apply(received)
    .doc.children.slice(4)
    .map((block) => block.attrs['id'] as unknown)
}

test('a rebase of own steps leaves no block without a name of its own', () => {
  expect(idsAfter(2)).toEqual(['kept', 'paragraph-1', 'paragraph-2'])
})

test('blocks that only came from elsewhere are named there', () => {
  expect(idsAfter(0)).toEqual(['kept', null, 'kept'])
})
