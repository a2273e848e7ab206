import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type BlobHash, docFromStory, type Mark, passagesOf, plainText, storyFromDoc } from '~/story'
import { sampleOrigin, sampleStory } from './sampleStory.ts'

let made = 0
const story = sampleStory(
  () => `id-${++made}`,
  'a'.repeat(64) as BlobHash, // the shape of a hash
)
const quotes = story.body.filter((block) => block.kind === 'quote')
const photos = story.body.filter((block) => block.kind === 'photo')

test('the sample is a story: the editor’s document says the same, and holds to the schema', () => {
  const doc = docFromStory(story)
  doc.check()
  expect(storyFromDoc(doc)).toEqual(story)
})

test('it shows every block a writer can make', () => {
  expect([...new Set(story.body.map(({ kind }) => kind))].sort()).toEqual([
    'divider',
    'heading',
    'list',
    'note',
    'paragraph',
    'photo',
    'quote',
  ])
  expect(story.body.flatMap((block) => (block.kind === 'note' ? [block.purpose] : []))).toEqual(['desk', 'reader'])
  expect(quotes.map(({ chain }) => chain.map(({ role }) => role))).toEqual([['said by', 'carried by', 'quoted by']])
  const marks = story.body.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).flatMap(markKinds)
  expect([...new Set(marks)].sort()).toEqual(['italic', 'language', 'link'])
})

const markKinds = ({ marks }: { readonly marks: readonly Mark[] }) => marks.map(({ kind }) => kind)

test('each block has an id of its own', () => {
  const ids: string[] = []
  docFromStory(story).descendants((node) => {
    const { id } = node.attrs
    if (typeof id === 'string') ids.push(id)
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(20)
})

test('nothing in it is left unwritten, and it is short enough to read', () => {
  expect(passagesOf(story).filter(({ text }) => text.trim() === '')).toEqual([])
  const words = passagesOf(story).flatMap(({ text }) => text.split(/\s+/u)).length
  expect(words > 330 && words < 520 ? 'a short read' : `${words} words`).toBe('a short read')
})

test('the quote and the carrier are in the wire copy word for word', () => {
  for (const { words } of quotes) expect(sampleOrigin.text).toContain(words.map(plainText).join(' ').slice(0, -1))
  expect(sampleOrigin.text).toContain('told Harbour Radio')
})

test('the picture is there, small, and of the size the story says', () => {
  const picture = readFileSync(new URL('../../../public/sample/picture.webp', import.meta.url))
  expect(photos.map(({ picture }) => picture && [picture.width, picture.height])).toEqual([sizeOf(picture)])
  expect(picture.length).toBeLessThan(60_000)
})

/** RFC 9649: a lossless picture holds its size less one in 14 bits each, after the byte 0x2f. */
function sizeOf(webp: Buffer): [number, number] {
  const at = webp.indexOf('VP8L')
  if (at === -1 || webp[at + 8] !== 0x2f) throw new Error('Not a lossless WebP picture')
  const bits = webp.readUInt32LE(at + 9)
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1]
}
