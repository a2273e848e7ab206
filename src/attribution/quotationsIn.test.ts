import { expect, test } from 'vitest'
import { quotationsIn } from './quotationsIn.ts'

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end))

test('marks of every style open and close', () => {
  expect(quoted('“One,” "two", «trois», „vier“, ‘five’ and “״six״”')).toEqual([
    '“One,”',
    '"two"',
    '«trois»',
    '„vier“',
    '‘five’',
    '“״six״”',
  ])
})

test('a quotation within a quotation belongs to the outer one', () => {
  expect(quoted('“She said ‘no’ to me,” he said.')).toEqual(['“She said ‘no’ to me,”'])
  expect(quoted('“She said “no” to me,” he said.')).toEqual(['“She said “no” to me,”'])
})

test('apostrophes are no marks', () => {
  expect(quoted('The workers’ party didn’t go; it’s O’Brien’s.')).toEqual([])
  expect(quoted("The workers' party didn't go; it's O'Brien's.")).toEqual([])
})

test('British single marks are told from the apostrophes inside', () => {
  expect(quoted('‘It’s the workers’ party,’ she said.')).toEqual(['‘It’s the workers’ party,’'])
  expect(quoted("'It's the workers' party,' she said.")).toEqual(["'It's the workers' party,'"])
})

test('inches are no marks', () => {
  expect(quoted('A 5" pipe and "a quotation" in one line.')).toEqual(['"a quotation"'])
})

test('a quotation that the passage does not close runs to its end', () => {
  expect(quotationsIn('He said: “We stay. ')).toEqual([{ start: 9, end: 18, closed: false, marks: 'double' }])
})

test('a mark that opens after a full stop begins another quotation', () => {
  expect(quoted('“We stay. “They go.”')).toEqual(['“We stay.', '“They go.”'])
})

test('two single marks are a double one', () => {
  expect(quoted("''We stay,'' he said. ``It's ours.''")).toEqual(["''We stay,''", "``It's ours.''"])
  expect(quoted("''He said 'no,''' she said, ''and went")).toEqual(["''He said 'no,'''", "''and went"])
})
