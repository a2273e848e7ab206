import { expect, test } from 'vitest'
import { isUnnamed } from './isUnnamed.ts'

const unnamed = (name: string) => isUnnamed({ name })

test.each([
  'a Western diplomat',
  'Officials',
  'sources',
  'a source close to the president',
  'A source familiar with the talks',
  'three officials from the ministry',
  'one resident, who gave no name',
  'an official at the Ministry of Health',
  'people briefed on the matter',
  'he',
])('%s is nobody by name', (name) => {
  expect(unnamed(name)).toBe(true)
})

test.each([
  'Dana Ruiz',
  'Business Insider',
  'The Observer',
  'The Local',
  'Doctors Without Borders',
  'the residents’ association',
  'the Syrian Observatory for Human Rights',
  'the foreign ministry',
  'Dana Ruiz, an official with the council',
  '',
])('“%s” is somebody, or no step', (name) => {
  expect(unnamed(name)).toBe(false)
})

test('what a person says of a step counts', () => {
  expect(isUnnamed({ name: 'a diplomat', kind: 'person' })).toBe(false)
  expect(isUnnamed({ name: 'Deep Throat', kind: 'unnamed' })).toBe(true)
})
