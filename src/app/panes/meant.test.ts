import { expect, test } from 'vitest'
import { meant } from './meant.ts'

const commands = [
  { label: 'Export as Stet file', also: 'json backup', group: 'Publish' },
  { label: 'Stet, and go on', also: 'let it stand approve clear', group: 'Review' },
  { label: 'Link', also: 'url address hyperlink', group: 'Text' },
  { label: 'Duplicate', also: 'copy', group: 'Block' },
  { label: 'Spike this story', also: 'kill delete bin', group: 'Shelf' },
]
const labels = (typed: string) => meant(commands, typed).map(({ label }) => label)

test('a name that begins with what was typed comes before one that has it later', () => {
  expect(labels('ste')).toEqual(['Stet, and go on', 'Export as Stet file'])
})

test('other words of a newsroom find a command too, in any order', () => {
  expect(labels('kill')).toEqual(['Spike this story'])
  expect(labels('story bin')).toEqual(['Spike this story'])
  expect(labels('BLOCK dup')).toEqual(['Duplicate'])
})

test('the middle of a word finds nothing, and every word must be there', () => {
  expect(labels('ink')).toEqual([])
  expect(labels('link story')).toEqual([])
})
