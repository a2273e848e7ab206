import { expect, test } from 'vitest'
import { directionIn, directionInBlock, directionOfStory } from './directionIn.ts'
import { emptyStory } from './emptyStory.ts'
import { richText } from './richText.ts'
import type { Block, BlockId, Zone } from './types.ts'

// Names in tests are made up, so they are branded by hand.
const blank = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'Europe/London' as Zone }, 'first' as BlockId)
const paragraph = (words: string): Block => ({ kind: 'paragraph', id: 'first' as BlockId, text: richText(words) })

test('a text runs as its first letter does, whatever figures and marks come before', () => {
  expect(directionIn('שלום BBC')).toBe('rtl')
  expect(directionIn('“12 סירות”')).toBe('rtl')
  expect(directionIn('مرحبا')).toBe('rtl')
  expect(directionIn('سلام، دنیا')).toBe('rtl')
  expect(directionIn('BBC: שלום')).toBe('ltr')
  expect(directionIn('12 – 3')).toBe(null)
  expect(directionInBlock(paragraph(''))).toBe(null)
})

test('a quote runs as its words do, whatever the names in its chain', () => {
  const chain = [{ id: 's' as BlockId, role: 'said by', name: 'دانا رويز', doubtful: false }] as const
  const quote = (words: string): Block => ({ kind: 'quote', id: 'q' as BlockId, words: [richText(words)], chain })
  expect([quote('We will.'), quote('12'), quote('')].map(directionInBlock)).toEqual(['ltr', null, null])
})

test('a story runs as its first words do, until its language says that it runs right to left', () => {
  expect(directionOfStory(blank)).toBe('ltr')
  expect(directionOfStory({ ...blank, headline: richText('הנמל נסגר') })).toBe('rtl')
  expect(directionOfStory({ ...blank, body: [paragraph(''), paragraph('הנמל נסגר')] })).toBe('rtl')
  expect(directionOfStory({ ...blank, headline: richText('Harbour'), body: [paragraph('הנמל')] })).toBe('ltr')
  expect(directionOfStory({ ...blank, direction: 'rtl', headline: richText('BBC') })).toBe('rtl')
})
