import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, docFromStory, richText, type Story, storyFromDoc } from '~/story'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { editorOn, paragraph, press, storyOf, type } from '../editorInTest.ts'
import { returnTo } from './returnTo.ts'

/** What a story says once it has been through the schema, which leaves out what a field cannot hold. */
const asKept = (story: Story): Story => storyFromDoc(docFromStory(story))

/** The same blocks, steps and items under other ids. */
const renamed = (body: readonly Block[]): readonly Block[] =>
  JSON.parse(JSON.stringify(body).replaceAll('"id":"', '"id":"other-')) as readonly Block[]

test('any story is taken to any other, in one act that undo takes back', () => {
  const shared = fc
    .tuple(arbitraryStory, arbitraryStory, fc.infiniteStream(fc.boolean()), fc.nat())
    .map(([now, other, keeps, turn]) => {
      const stays = now.body.filter(() => keeps.next().value)
      const comes = renamed(other.body)
      const body = [...stays, ...comes]
      const at = turn % (body.length + 1)
      return { now, past: { ...other, body: [...body.slice(at), ...body.slice(0, at)] } }
    })
  fc.assert(
    fc.property(shared, ({ now, past }) => {
      const editor = editorOn(now)
      const before = storyFromDoc(editor.state.doc)
      returnTo(editor, past)
      const { status, filedAt, publishedAt } = before
      expect(storyFromDoc(editor.state.doc)).toEqual({ ...asKept(past), status, filedAt, publishedAt })
      editor.commands.undo()
      expect(storyFromDoc(editor.state.doc)).toEqual(before)
      editor.destroy()
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('a block that says the same is not touched, and of one that does not only what differs is', () => {
  const then = storyOf(paragraph('a', 'One.'), paragraph('b', 'The gates stayed shut.'), paragraph('c', 'Three.'))
  const now = storyOf(paragraph('a', 'One.'), paragraph('b', 'The gates stayed open.'), paragraph('d', 'Four.'))
  const editor = editorOn(now)
  const untouched = editor.state.doc.child(4)
  const steps: unknown[] = []
  editor.on('transaction', ({ transaction }) =>
    steps.push(...transaction.steps.map((step) => step.toJSON() as unknown)),
  )
  expect(returnTo(editor, then)).toBe(true)
  expect(editor.state.doc.child(4)).toBe(untouched)
  expect(steps).toEqual([
    expect.objectContaining({ from: 38, slice: { content: [expect.objectContaining({ attrs: { id: 'c' } })] } }),
    expect.objectContaining({ from: 32, to: 36, slice: { content: [{ type: 'text', text: 'shut' }] } }),
  ])
})

test('what was typed just before is not undone with it', () => {
  const then = storyOf(paragraph('a', 'One.'))
  const editor = editorOn({ ...then, headline: richText('Strike') })
  editor.commands.setTextSelection(editor.state.doc.content.size - 1)
  type(editor, ' Two.')
  expect(returnTo(editor, then)).toBe(true)
  expect(storyFromDoc(editor.state.doc)).toEqual(then)
  press(editor, 'Mod-z')
  expect(editor.state.doc.textContent).toBe('StrikeOne. Two.')
})

test('a text that is there already is left alone', () => {
  const story = storyOf(paragraph('a', 'One.'))
  expect(returnTo(editorOn(story), story)).toBe(false)
})
