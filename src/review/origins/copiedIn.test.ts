import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockId, Passage } from '~/story'
import { copiedIn, fewestCopied } from './copiedIn.ts'

const passage = (text: string): Passage => ({
  place: { block: 'p' as BlockId, field: 'text' }, // a name made up
  kind: 'paragraph',
  text,
})
interface Text {
  readonly title: string
  readonly text: string
}
const told = (text: string, origins: readonly Text[]) =>
  copiedIn(passage(text), origins).map(({ origin, start, end, at }) => [
    text.slice(start, end),
    origin.title,
    origin.text.slice(at.start, at.end),
  ])

const wire = {
  title: 'Wire',
  text: 'The army said on Sunday that it had taken the old port, and the ships would sail again.',
}

test('eight words in a row are copied, seven are not', () => {
  expect(told('Yes: “on Sunday that it had taken – the” hill.', [wire])).toEqual([])
  expect(told('Yes: “on Sunday that it had taken – the old” hill.', [wire])).toEqual([
    ['on Sunday that it had taken – the old', 'Wire', 'on Sunday that it had taken the old'],
  ])
})

test('a run is as long as it goes, and of two origins the one that has more of it', () => {
  const short = { title: 'Short', text: 'on Sunday that it had taken the old town' }
  expect(told('He said on Sunday that it had taken the old port, and more', [short, wire])).toEqual([
    [
      'said on Sunday that it had taken the old port, and',
      'Wire',
      'said on Sunday that it had taken the old port, and',
    ],
  ])
})

test('eight characters without spaces are four words', () => {
  const origin = { title: '新华社', text: '我们今天早上解放了旧港口我们不会离开' }
  expect(told('他说今天早上解放了旧', [origin])).toEqual([])
  expect(told('我们今天早上解放了旧港口我们不会离', [origin]).length).toBe(1)
})

test('the same passage is looked for once', () => {
  const one = passage(wire.text)
  const origins = [wire]
  expect(copiedIn(one, origins)).toBe(copiedIn(one, origins))
  expect(copiedIn(one, [])).toEqual([])
})

/** The longest run from a word on, and on from behind it, by comparing everything with everything. */
function naive(
  words: readonly string[],
  origins: readonly (readonly string[])[],
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  for (let from = 0; from < words.length; ) {
    let longest = 0
    for (const origin of origins) {
      for (let at = 0; at < origin.length; at += 1) {
        let length = 0
        while (from + length < words.length && words[from + length] === origin[at + length]) length += 1
        longest = Math.max(longest, length)
      }
    }
    if (longest >= fewestCopied) runs.push([from, from + longest])
    from += longest >= fewestCopied ? longest : 1
  }
  return runs
}

test('runs are those that comparing everything finds', { timeout: 60_000 }, () => {
  const list = (maxLength: number) => fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength })
  fc.assert(
    fc.property(list(120), fc.array(list(60), { maxLength: 3 }), (words, origins) => {
      const text = words.join(' ')
      const texts = origins.map((one, at) => ({ title: String(at), text: one.join(', ') }))
      expect(copiedIn(passage(text), texts).map(({ start, end }) => [start / 2, (end + 1) / 2])).toEqual(
        naive(words, origins),
      )
    }),
    { numRuns: 300 },
  )
})
