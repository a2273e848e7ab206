import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPlaces } from './jsonPlaces.ts'

const broken = (text: string) => {
  const read = jsonPlaces(text)
  return read.kind === 'broken' ? [read.place.line, read.place.column, read.says] : read.kind
}

test('a value is found at its line and column, a member at its name', () => {
  const read = jsonPlaces('{\n  "name": "Us",\n  "agencies": [{ "name": "AP" },\n    { "name": "" }]\n}')
  if (read.kind === 'broken') throw new Error(read.says)
  expect(
    [[], ['name'], ['agencies', 1], ['agencies', 1, 'name'], ['agencies', 0, 'kind']].map((path) => read.placeOf(path)),
  ).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 3 },
    { line: 4, column: 5 },
    { line: 4, column: 7 },
    { line: 3, column: 16 },
  ])
})

test('a name that stands twice is told', () => {
  const read = jsonPlaces('{"a": 1, "b": {"a": 1, "a": 2}}')
  expect(read.kind === 'json' && read.twice).toEqual([['b', 'a']])
})

test('what is not JSON is told with its place and what would put it right', () => {
  expect(broken('')).toEqual([1, 1, 'The file is empty.'])
  expect(broken('{\n  "a": 1\n  "b": 2\n}')).toEqual([3, 3, 'A comma is missing before this.'])
  expect(broken('{\n  "a": [1, 2,]\n}')).toEqual([2, 14, 'Take out the comma before this “]”.'])
  expect(broken('{ “a”: 1 }')).toEqual([1, 3, 'Names and words must stand in straight quotation marks: ".'])
  expect(broken("{ 'a': 1 }")).toEqual([1, 3, 'Names and words must stand in straight quotation marks: ".'])
  expect(broken('{ a: 1 }')).toEqual([1, 3, 'A name in straight quotation marks ("name") must stand here.'])
  expect(broken('{ "a" 1 }')).toEqual([1, 7, 'A colon must stand between a name and its value.'])
  expect(broken('{ "a": }')).toEqual([1, 8, 'A value must stand here: words in ", a number, true, false, [ or {.'])
  expect(broken('{ "a": yes }')).toEqual([1, 8, 'A value must stand here: words in ", a number, true, false, [ or {.'])
  expect(broken('{\n  // ours\n}')).toEqual([2, 3, 'There can be no remarks in this file: take this out.'])
  expect(broken('{ "a": "b\n}')).toEqual([1, 8, 'These words have no closing quotation mark on their line.'])
  expect(broken('{\n "a": [1,\n 2')).toEqual([3, 3, 'The file ends too early: “]” is missing for the “[” in line 2.'])
  expect(broken('{} {}')).toEqual([1, 4, 'Nothing may stand behind the last bracket: take this out.'])
  expect(broken('['.repeat(100_000))).toEqual([1, 102, 'There are too many brackets within brackets here.'])
})

test('what JSON.parse reads is read here, and what it refuses is refused here', () => {
  const agrees = (text: string) => {
    let isJson = true
    try {
      JSON.parse(text)
    } catch {
      isJson = false
    }
    expect(jsonPlaces(text).kind).toBe(isJson ? 'json' : 'broken')
  }
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '\\', '0', ' ', '\t', 'e'),
      (text, at, sign) => {
        agrees(text)
        const where = at % (text.length + 1)
        agrees(text.slice(0, where) + sign + text.slice(where))
        agrees(text.slice(0, where) + text.slice(where + 1))
      },
    ),
    { numRuns: 1000 },
  )
})
