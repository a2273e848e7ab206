import { expect, test } from 'vitest'
import { attribute } from './attribute.ts'
import { chains, passagesIn } from './kit/found.ts'

const told = (copy: string) =>
  attribute(passagesIn(copy)).map(
    ({ source, content }) =>
      `${source.map(({ exact }) => exact).join()}: ${content.map(({ exact }) => exact).join(' … ')}`,
  )

test('a carrier at the end of a sentence is none of the words it carries, and carries all of them', () => {
  expect(told('Johnson said that peace was near, Reuters reported.')).toEqual([
    'Johnson: that peace was near',
    'Reuters: Johnson said that peace was near',
  ])
  expect(chains('Johnson said that peace was near, Reuters reported.')).toEqual([
    'said by Johnson, carried by Reuters',
    'said by Reuters',
  ])
})

test('a speaker in the middle of a sentence leaves it as it is', () => {
  expect(told('Johnson said that Ann Lee, who spoke first, had left.')).toEqual([
    'Johnson: that Ann Lee, who spoke first, had left',
  ])
})

test('words end where “, but” turns to what somebody else says', () => {
  expect(
    told('Officials have not said why the team was turned away, but Ambassador Lee says there were concerns.'),
  ).toEqual(['Officials: why the team was turned away', 'Ambassador Lee: there were concerns'])
})
