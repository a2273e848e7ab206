import { expect, test } from 'vitest'
import { firstMarkIn, quotationsIn } from './quotationsIn.ts'

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

test('double marks stand inside single ones, as the British have it', () => {
  expect(quoted('‘She told me “no” twice,’ he said.')).toEqual(['‘She told me “no” twice,’'])
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

test('the marks of French, German, Nordic, Hebrew and Arabic copy are paired', () => {
  expect(quoted('« Nous restons », dit-elle. «\u00a0Oui\u00a0!\u00a0» ‹ Non ›')).toEqual([
    '« Nous restons »',
    '«\u00a0Oui\u00a0!\u00a0»',
    '‹ Non ›',
  ])
  expect(quoted('„Wir bleiben“, sagte sie. »Wir gehen«, sagte er. ‚Nein‘')).toEqual([
    '„Wir bleiben“',
    '»Wir gehen«',
    '‚Nein‘',
  ])
  expect(quoted('”Vi stannar”, sade hon. »Vi går», sade han.')).toEqual(['”Vi stannar”', '»Vi går»'])
  expect(quoted('”דובר צה”ל הודיע על כך”, אמר')).toEqual(['”דובר צה”ל הודיע על כך”'])
  expect(quoted('״אנחנו נשארים בצה״ל״, אמרה. "צה"ל כאן", אמר. „כן”')).toEqual([
    '״אנחנו נשארים בצה״ל״',
    '"צה"ל כאן"',
    '„כן”',
  ])
  expect(quoted('قالت «نحن باقون»، و“لن نرحل”.')).toEqual(['«نحن باقون»', '“لن نرحل”'])
})

test('a passage that begins inside a quotation is one up to the mark that closes it', () => {
  expect(quotationsIn('We win." He left. "Yes,"', 'inside')).toEqual([
    { start: 0, end: 8, closed: true, marks: 'double' },
    { start: 18, end: 24, closed: true, marks: 'double' },
  ])
  expect(quotationsIn('We win. ', 'inside')).toEqual([{ start: 0, end: 7, closed: false, marks: 'double' }])
})

test('the first mark of a passage tells whether it opens or closes', () => {
  expect(['We win.” He', '“We win', 'Wir gehen.“', 'It was 5"x3', 'said "no"', 'צה"ל'].map(firstMarkIn)).toEqual([
    'closes',
    'opens',
    'closes',
    'none',
    'opens',
    'none',
  ])
})

test('a single mark that nothing closes opens a quotation only at the start, or after a comma or colon', () => {
  expect(quoted('‘We stay for good')).toEqual(['‘We stay for good'])
  expect(quoted('She said: ‘We stay')).toEqual(['‘We stay'])
  expect(quoted('In the rock ‘n roll years')).toEqual([])
})
