import { expect, test } from 'vitest'
import { closingLine, countCheck, countReport, sumOf } from './countTests.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('tests are counted by what became of each', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')] }
  expect(countReport(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that did not load counts as a failure of its own', () => {
  expect(countReport({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('an error that no test caught is a failure, though every test passed', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a runner that left no report has failed', () => {
  expect(countReport(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countReport({ testResults: 'none' }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a runner that ran no test has failed', () => {
  expect(countReport({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a check holds or does not', () => {
  expect([countCheck(0), countCheck(2)]).toEqual([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 0, failed: 1, skipped: 0 },
  ])
})

test('the closing line adds up every runner', () => {
  const counts = [countCheck(0), countCheck(1), countReport({ testResults: [file('passed', 'passed', 'passed')] }, 0)]
  expect(closingLine(sumOf(counts))).toBe('3 passed, 1 failed')
})
