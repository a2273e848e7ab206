import { expect, test } from 'vitest'
import { asPrinted } from './asPrinted.ts'

test('rules for print hold and rules for a screen do not', () => {
  expect(asPrinted('@media print{a{}}@media only screen and (min-width: 9em){b{}}@media not print{c{}}')).toBe(
    '@media all{a{}}@media only speech and (min-width: 9em){b{}}@media not all{c{}}',
  )
})

test('a list of media is answered one by one, in any case', () => {
  expect(asPrinted('@media screen, PRINT and (orientation: portrait) {a{}}')).toBe(
    '@media speech, all and (orientation: portrait) {a{}}',
  )
})

test('paper is light', () => {
  expect(asPrinted('@media (prefers-color-scheme: dark){a{}}@media ( prefers-color-scheme : light ){b{}}')).toBe(
    '@media (max-width: 0){a{}}@media (min-width: 0){b{}}',
  )
})

test('what only speaks of print or of a screen stays as it is', () => {
  const css = '.print{content:"screen"}@media (--print-wide){a{}}@supports (display: grid){.screen{}}'
  expect(asPrinted(css)).toBe(css)
})
