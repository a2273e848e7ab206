import { type Step, Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { type BlockId, docFromStory, emptyStory, richText, schema, schemaVersion, type Zone } from '~/story'
import { entryId, instantAt } from './names.ts'
import type { Entry, Happening, StepJson } from './types.ts'
import { wordsWritten } from './wordsWritten.ts'

const dana = { id: 'dana', name: 'Dana Ruiz' }
const entry = (what: Happening): Entry => ({
  id: entryId('e'),
  schema: schemaVersion,
  by: dana,
  at: instantAt(0),
  what,
})
const edited = (steps: readonly Step[]) =>
  entry({ kind: 'edited', steps: steps.map((step) => step.toJSON() as StepJson), tab: 't' })
const doc = docFromStory({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: ['The harbour closed.', 'Boats stayed out.'].map((words, at) => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText(words),
  })),
})
const begin = () => new Transform(doc)
const after = (tr: Transform, words: string): number => {
  let found = 0
  tr.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at !== -1) found = pos + at + words.length
  })
  return found
}
const type = (tr: Transform, words: string, place: number) => {
  for (const [at, letter] of words.split('').entries()) tr.insert(place + at, schema.text(letter))
}

test('what was typed letter by letter is one stretch for each place, in the order it stands in', () => {
  const tr = begin()
  type(tr, ' And it rained.', after(tr, 'stayed out.'))
  type(tr, ' at dawn', after(tr, 'closed'))
  type(tr, ' hard', after(tr, 'it rained'))
  expect(wordsWritten([edited(tr.steps.slice(0, 7)), edited(tr.steps.slice(7))])).toEqual([
    ' at dawn',
    ' And it rained hard.',
  ])
})

test('what was taken out again is not told, nor what stood there before', () => {
  const tr = begin()
  type(tr, ' at dawn on Monday', after(tr, 'closed'))
  tr.delete(after(tr, 'closed at'), after(tr, 'closed at dawn'))
  tr.delete(after(tr, 'Boats'), after(tr, 'Boats stayed'))
  expect(wordsWritten([edited(tr.steps)])).toEqual([' at on Monday'])
  const end = after(tr, 'out.')
  tr.delete(1, end)
  expect(wordsWritten([edited(tr.steps)])).toEqual([])
})

test('words of several paragraphs, and of a paragraph that was split, stand by themselves', () => {
  const tr = begin()
  const paragraph = (words: string) => schema.node('paragraph', { id: words }, [schema.text(words)])
  tr.insert(tr.doc.content.size, [paragraph('One'), paragraph('Two')])
  tr.split(after(tr, 'Tw'))
  expect(wordsWritten([edited(tr.steps)])).toEqual(['One', 'Tw', 'o'])
})

test('a story that was begun here is told whole, with what was written on', () => {
  const tr = begin()
  type(tr, ' Today.', after(tr, 'closed.'))
  expect(wordsWritten([entry({ kind: 'began', doc: doc.toJSON() }), edited(tr.steps)])).toEqual([
    'The harbour closed. Today.',
    'Boats stayed out.',
  ])
})

test('words are told where nobody can say where they stood', () => {
  const content = [{ type: 'hologram', content: [{ type: 'text', text: 'Words of a newer Stet' }] }]
  const dropped = {
    words: 'until dawn',
    passage: '',
    place: { block: 'p0' as BlockId, field: 'text' as const },
    offset: 0,
    typedBy: dana,
    takenBy: dana,
  }
  expect(
    wordsWritten([
      entry({ kind: 'edited', steps: [{ stepType: 'replace', from: 3, to: 3, slice: { content } }], tab: 't' }),
      entry({ kind: 'dropped', dropped }),
      entry({ kind: 'began', doc: { type: 'hologram', content } }),
      entry({ kind: 'spiked' }),
    ]),
  ).toEqual(['Words of a newer Stet', 'until dawn', 'Words of a newer Stet'])
})
