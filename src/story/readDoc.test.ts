import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { docFromStory, storyFromDoc } from './bridge.ts'
import { readDoc } from './readDoc.ts'
import type { Story } from './types.ts'

type Json = { type?: string; attrs?: Record<string, unknown>; marks?: Json[]; content?: Json[]; text?: string }

const stored = (story: Story): Json => JSON.parse(JSON.stringify(docFromStory(story))) as Json // toJSON writes this shape

/** The ways a newer Stet may write what this one does not know. */
const newer: Record<string, (doc: Json, at: number) => void> = {
  'a new block': (doc, at) =>
    void doc.content?.splice(4 + at, 0, {
      type: 'poll',
      attrs: { question: 'Why?' },
      content: [{ type: 'text', text: 'Because.' }],
    }),
  'a new inline node': (doc) =>
    void doc.content?.push({
      type: 'paragraph',
      attrs: { id: 'new' },
      content: [{ type: 'mention', attrs: { who: 'J' } }],
    }),
  'a new mark': (doc) =>
    void doc.content?.push({
      type: 'paragraph',
      attrs: { id: 'new' },
      content: [{ type: 'text', text: 'H₂O', marks: [{ type: 'subscript' }] }],
    }),
  'a new attribute of a block': (doc) =>
    void doc.content?.push({ type: 'paragraph', attrs: { id: 'new', mood: 'calm' }, content: [] }),
  'a new attribute of the story': (doc) => {
    doc.attrs = { ...doc.attrs, mood: 'calm' }
  },
  'a new value of an attribute': (doc) =>
    void doc.content?.push({
      type: 'note',
      attrs: { id: 'new', purpose: 'legal' },
      content: [{ type: 'text', text: 'No.' }],
    }),
  'a new field of a node': (doc) => {
    const first = doc.content?.[0]
    if (first) Object.assign(first, { signedBy: 'K' })
  },
  'another order of parts': (doc) => void doc.content?.reverse(),
}

test('a document of this Stet opens for writing', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const json = stored(story)
      const opened = readDoc(json)
      expect({ readOnly: opened.readOnly, story: storyFromDoc(opened.doc) }).toEqual({ readOnly: false, story })
      expect(opened.json).toBe(json)
    }),
  )
})

for (const [what, change] of Object.entries(newer)) {
  test(`a document with ${what} opens read-only and is written back byte for byte`, () => {
    fc.assert(
      fc.property(arbitraryStory, fc.nat(), (story, nat) => {
        const json = stored(story)
        change(json, nat % story.body.length)
        const input = JSON.stringify(json)
        const opened = readDoc(JSON.parse(input))
        expect({ readOnly: opened.readOnly, written: JSON.stringify(opened.json) }).toEqual({
          readOnly: true,
          written: input,
        })
        opened.doc.check()
      }),
      { numRuns: 40 },
    )
  })
}

test('the words of an unknown block are shown, the blocks around it as they are', () => {
  const opened = readDoc({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A vote' }] },
      { type: 'standfirst' },
      { type: 'byline' },
      { type: 'dateline' },
      { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'Known.' }] },
      {
        type: 'poll',
        content: [
          { type: 'choice', content: [{ type: 'text', text: 'Yes' }] },
          { type: 'text', text: 'No' },
        ],
      },
    ],
  })
  expect(storyFromDoc(opened.doc).body).toEqual([
    { kind: 'paragraph', id: 'a', text: [{ text: 'Known.', marks: [] }] },
    { kind: 'unknown', id: 'unknown-1', text: 'Yes No' },
  ])
})

test('what is no document is refused with a sentence', () => {
  for (const json of [null, 7, 'story', [], {}, { type: 'paragraph' }, { type: 'doc' }]) {
    expect(() => readDoc(json)).toThrow('This is not a Stet story: it has no document in it.')
  }
})
