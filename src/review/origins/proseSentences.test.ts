import { expect, test } from 'vitest'
import { proseSentences } from './proseSentences.ts'

const found = (text: string) => proseSentences(text).map(({ start, end }) => text.slice(start, end))

test('a text falls into its sentences and loses nothing', () => {
  expect(found('It burns. “Why?” He left!\nNobody knows')).toEqual([
    'It burns. ',
    '“Why?” ',
    'He left!\n',
    'Nobody knows',
  ])
  expect(found('他来了。他走了。')).toEqual(['他来了。', '他走了。'])
  expect(found('')).toEqual([''])
})

test('stops of titles, initials and small words behind them end nothing', () => {
  expect(found('Mr. Kerry of the U.S. Senate met Gen. J. Ruiz, No. five. Then he left.')).toEqual([
    'Mr. Kerry of the U.S. Senate met Gen. J. Ruiz, No. five. ',
    'Then he left.',
  ])
})
