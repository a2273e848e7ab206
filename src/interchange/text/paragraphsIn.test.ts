import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsIn } from './paragraphsIn.ts'

const words =
  'The army said on Friday that it had taken the northern districts of the town after a night of heavy shelling, and that it would go on until the last of the week-old barricades had been cleared from the streets around the old harbour.'.split(
    ' ',
  )

/** Breaks words at a column, as teletypes and mail programs do. */
function wrapped(text: readonly string[], column: number): string {
  const lines = ['']
  for (const word of text) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > column) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

test('blank lines part paragraphs', () => {
  expect(paragraphsIn('One line.\n\n  \nTwo  words\there.\n')).toEqual(['One line.', 'Two words here.'])
})

test('without blank lines every line is a paragraph', () => {
  expect(paragraphsIn('One line.\nAnother line that is a little longer than it.\nThird.')).toEqual([
    'One line.',
    'Another line that is a little longer than it.',
    'Third.',
  ])
})

for (const column of [60, 69, 72, 80]) {
  test(`copy wrapped at ${column} columns is joined, with blank lines between paragraphs or an indent before them`, () => {
    const paragraph = words.join(' ')
    const lines = wrapped(words, column)
    expect(paragraphsIn(`${lines}\n\n${lines}\n`)).toEqual([paragraph, paragraph])
    const indented = `   ${wrapped(words, column - 3)}`
    expect(paragraphsIn(`${indented}\n${indented}\n`)).toEqual([paragraph, paragraph])
  })
}

test('a short line in wrapped copy stands by itself', () => {
  const lines = wrapped(words, 69)
  expect(paragraphsIn(`A headline of its own\n${lines}\n\n${lines}`)).toEqual([
    'A headline of its own',
    words.join(' '),
    words.join(' '),
  ])
})

test('a word broken at its own hyphen closes up, a dash does not', () => {
  const filler = 'x'.repeat(56)
  const copy = `${filler} the week-\nold siege ${filler}\n${filler} is over -\nso ${filler} they say\n${filler} the end`
  const [joined = ''] = paragraphsIn(copy)
  expect({ hyphen: joined.includes('week-old siege'), dash: joined.includes('over - so') }).toEqual({
    hyphen: true,
    dash: true,
  })
})

test('sentences of one length on lines of their own are not wrapped copy', () => {
  const lines = Array.from(
    { length: 6 },
    (_, at) => `The army said that it had taken district ${at} of the town on Friday.`,
  )
  expect(paragraphsIn(lines.join('\n'))).toEqual(lines)
})

test('any wrapped paragraphs come back whole', () => {
  const word = fc.stringMatching(/^[a-z]{1,11}$/)
  const paragraph = fc.array(word, { minLength: 60, maxLength: 120 })
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 60, max: 80 }),
      (paragraphs, column) => {
        expect(paragraphsIn(paragraphs.map((text) => wrapped(text, column)).join('\n\n'))).toEqual(
          paragraphs.map((text) => text.join(' ')),
        )
      },
    ),
  )
})
