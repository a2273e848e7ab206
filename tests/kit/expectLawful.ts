import { expect } from 'vitest'
import { readStory, writeStory } from '~/interchange'
import {
  type BlockId,
  docFromStory,
  type List,
  passagesOf,
  type Place,
  placeKey,
  plainText,
  type Story,
  storyFromDoc,
  titleFields,
  titleId,
} from '~/story'

/**
 * Proves a story's laws: its file reads back as the same story, the editor's bridge loses nothing either way, ids are
 * unique, and every passage is found at its place. Use it wherever a story is made.
 */
export function expectLawful(story: Story): void {
  const doc = docFromStory(story)
  doc.check()
  expect(storyFromDoc(doc)).toEqual(story)
  expect(docFromStory(storyFromDoc(doc)).toJSON()).toEqual(doc.toJSON())
  expect(readStory(writeStory(story))).toEqual({ kind: 'read', story, readOnly: false })
  const ids = idsOf(story)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const passages = passagesOf(story)
  const keys = passages.map(({ place }) => placeKey(place))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(passages.map(({ place }) => wordsAt(story, place))).toEqual(passages.map(({ text }) => text))
}

/** Every id in a story: blocks, list items, chain steps and the four titles. */
export const idsOf = (story: Story): readonly BlockId[] => [
  ...titleFields.map(titleId),
  ...story.body.flatMap((block) => {
    if (block.kind === 'list') return idsInList(block)
    return block.kind === 'quote' ? [block.id, ...block.chain.map(({ id }) => id)] : [block.id]
  }),
]

const idsInList = (list: List): readonly BlockId[] => [
  list.id,
  ...list.items.flatMap((item) => [item.id, ...(item.list === undefined ? [] : idsInList(item.list))]),
]

/** The words at a place, found by walking the story; null where there is no such place. */
function wordsAt(story: Story, { block: id, field }: Place): string | null {
  const title = titleFields.find((name) => titleId(name) === id)
  if (title !== undefined) return plainText(story[title])
  for (const block of story.body) {
    const item = block.kind === 'list' ? itemIn(block, id) : null
    if (item !== null) return field === 'text' ? item : null
    if (block.id !== id) continue
    const [name = '', at = ''] = field.split('.')
    if (block.kind === 'quote') {
      const words = block.words[Number(at)]
      if (name === 'words') return words === undefined ? null : plainText(words)
      return name === 'step' ? (block.chain[Number(at)]?.name ?? null) : null
    }
    if (block.kind === 'photo') {
      return { caption: plainText(block.caption), credit: block.credit, alt: block.alt }[name] ?? null
    }
    if (block.kind === 'moment') return field === 'text' ? plainText(block.title) : null
    return field === 'text' && 'text' in block
      ? typeof block.text === 'string'
        ? block.text
        : plainText(block.text)
      : null
  }
  return null
}

function itemIn(list: List, id: BlockId): string | null {
  for (const item of list.items) {
    if (item.id === id) return plainText(item.text)
    const inner = item.list === undefined ? null : itemIn(item.list, id)
    if (inner !== null) return inner
  }
  return null
}
