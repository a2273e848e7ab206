import { expect, test } from 'vitest'
import { judge } from './judge.ts'

const sample = (at: number, text: string, saved: boolean) => ({ at, text, saved })
const typing = { before: 'a', typed: 'bcd', at: 200 }

test('words that were typed after the last save may be gone', () => {
  const samples = [sample(0, 'ab', true), sample(150, 'abcd', false)]
  expect(judge({ ...typing, samples, after: 'ab' })).toEqual({
    opened: true,
    lost: 0,
    inOrder: true,
    strayed: null,
    window: 50,
  })
})

test('words that were called saved may not', () => {
  const samples = [sample(0, 'ab', true), sample(100, 'abc', true), sample(150, 'abcd', false)]
  expect(judge({ ...typing, samples, after: 'ab' })).toEqual({
    opened: true,
    lost: 1,
    inOrder: true,
    strayed: null,
    window: 100,
  })
})

test('words that are there twice are not what was typed', () => {
  expect(judge({ ...typing, samples: [sample(0, 'abcd', true)], after: 'abab' }).inOrder).toBe(false)
})

test('words that the screen already showed in another place are told from those that only opening again moved', () => {
  const samples = [sample(0, 'ab', true), sample(50, 'cab', false), sample(100, 'cabd', false)]
  expect(judge({ ...typing, samples, after: 'cabd' })).toMatchObject({ inOrder: false, strayed: samples[1] })
  expect(judge({ ...typing, samples: [sample(0, 'abcd', true)], after: 'cabd' }).strayed).toBe(null)
})

test('a draft that does not open has lost all of it', () => {
  expect(judge({ ...typing, samples: [], after: null })).toEqual({
    opened: false,
    lost: 4,
    inOrder: false,
    strayed: null,
    window: Number.NaN,
  })
})
