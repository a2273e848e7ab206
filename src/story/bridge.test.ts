import fc from 'fast-check'
import { Fragment, Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { arbitraryBlock, arbitraryStory } from '~tests/kit/arbitraryStory.ts'
import { expectLawful } from '~tests/kit/expectLawful.ts'
import { blockFromNode, docFromStory, storyFromDoc } from './bridge.ts'
import { emptyStory } from './emptyStory.ts'
import { plainText, richText } from './richText.ts'
import { schema } from './schema.ts'
import type { BlockId, Story, Zone } from './types.ts'

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId)

// oxlint-disable-next-line vitest/expect-expect -- expectLawful expects
test('a new story is lawful', () => {
  expectLawful(empty)
})

// oxlint-disable-next-line vitest/expect-expect -- expectLawful expects
test('every story survives the bridge, its file and the schema', () => {
  fc.assert(fc.property(arbitraryStory, expectLawful), { numRuns: 300 })
})

test('a document that was stored and parsed gives the same story', () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const stored: unknown = JSON.parse(JSON.stringify(docFromStory(story)))
      const doc = Node.fromJSON(schema, stored)
      expect(storyFromDoc(doc)).toEqual(story)
      expect(JSON.stringify(docFromStory(storyFromDoc(doc)))).toBe(JSON.stringify(stored))
    }),
  )
})

test('a block whose node did not change is the same object, whatever else changed', () => {
  fc.assert(
    fc.property(arbitraryStory, arbitraryBlock, fc.nat(), (story, block, nat) => {
      const doc = docFromStory(story)
      const before = storyFromDoc(doc)
      const at = nat % story.body.length
      const other = docFromStory({ ...story, body: [{ ...block, id: 'other' as BlockId }] }).lastChild
      const after = storyFromDoc(
        doc.copy(Fragment.fromArray(doc.children.map((node, n) => (n === at + 4 && other ? other : node)))),
      )
      expect(before.body.map((one, n) => one === after.body[n])).toEqual(story.body.map((_, n) => n !== at))
      expect(after.headline).toBe(before.headline)
    }),
  )
})

test('a mark that a field does not allow is left out alone, and its words stay', () => {
  const link = { kind: 'link', href: 'https://example.org' } as const
  const story: Story = {
    ...empty,
    byline: [
      { text: 'By ', marks: [{ kind: 'bold' }] },
      { text: 'Jane Doe', marks: [link, { kind: 'bold' }] },
    ],
  }
  expect(storyFromDoc(docFromStory(story)).byline).toEqual([
    { text: 'By ', marks: [] },
    { text: 'Jane Doe', marks: [link] },
  ])
})

test('a line break where none may be is a space', () => {
  const doc = docFromStory({ ...empty, dateline: richText('ALEPPO,\nSyria') })
  doc.check()
  expect(plainText(storyFromDoc(doc).dateline)).toBe('ALEPPO, Syria')
})

test('a photo that was stored before there were focal points has none, and a point that somebody else set half of is whole', () => {
  const photo = (attrs: object) => {
    const fields = ['caption', 'credit', 'altText'].map((type) => ({ type }))
    const facts = { id: 'f', blob: 'ab', type: 'image/png', width: 30, height: 20, name: 'a.png' }
    const block = blockFromNode(
      Node.fromJSON(schema, { type: 'photo', attrs: { ...facts, ...attrs }, content: fields }),
    )
    return block.kind === 'photo' ? block.picture : null
  }
  expect(photo({})).toEqual({ blob: 'ab', type: 'image/png', width: 30, height: 20, name: 'a.png' })
  expect(photo({ focusX: 0 })?.focus).toEqual({ x: 0, y: 50 })
  expect(photo({ focusY: 12.5 })?.focus).toEqual({ x: 50, y: 12.5 })
})
