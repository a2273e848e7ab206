import { getSchema } from '@tiptap/core'
import { expect, test } from 'vitest'
import { schema } from '~/story'
import { storyMarks, storyNodes } from './storyExtensions.ts'

const shape = (of: typeof schema) => ({
  nodes: Object.entries(of.nodes).map(([name, { spec }]) => ({
    name,
    content: spec.content,
    marks: spec.marks,
    group: spec.group,
    isolating: spec.isolating,
    defining: spec.defining,
    attrs: Object.keys(spec.attrs ?? {}),
  })),
  marks: Object.entries(of.marks).map(([name, { spec }]) => ({
    name,
    inclusive: spec.inclusive,
    attrs: Object.keys(spec.attrs ?? {}),
  })),
})

test('the editor writes in the story’s own schema, node for node and in the same order', () => {
  expect(shape(getSchema([...storyNodes, ...storyMarks]))).toEqual(shape(schema))
})
