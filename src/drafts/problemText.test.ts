import { expect, test } from 'vitest'
import { isProblem, problemText, whatHappened } from './problemText.ts'
import type { Keeper, Problem } from './types.ts'

const problems: readonly Problem[] = ['offline', 'full', 'refused', 'unavailable']
const allOf = (where: Keeper['where']) => problems.map((problem) => problemText(problem, where))

test('what a server does is not said of the browser, nor the other way round', () => {
  expect(allOf('the server').filter((text) => /browser|this device/.test(text))).toEqual([])
  for (const where of ['this device', 'this browser session'] as const) {
    expect(allOf(where).filter((text) => text.includes('server'))).toEqual([])
  }
})

test('each problem says what happened, and then what to do', () => {
  expect(whatHappened('full', 'this device')).toBe('This browser has no room left.')
  expect(problemText('full', 'this device')).toBe('This browser has no room left. Room has to be made there first.')
  expect(problemText('offline', 'the server')).toBe('The server cannot be reached. Try again once you are connected.')
  for (const text of [...allOf('this device'), ...allOf('the server')]) expect(text).toMatch(/^[A-Z].+\. [A-Z].+\.$/)
})

test('a word is a problem only if it is one of them', () => {
  expect([...problems, 'toString', 'lost', ''].filter(isProblem)).toEqual(problems)
})
