import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeText } from './attributeText.ts'

test('offsets count from the start of the whole text', () => {
  const text = 'Nothing.\r\n\r\n“We stay,” Ann Lee told Reuters.'
  expect(attributeText(text)).toEqual([
    {
      content: [[12, 22]],
      cue: [[31, 35]],
      source: [[23, 30]],
      type: 'direct',
      chain: [
        { role: 'said by', name: 'Ann Lee', span: [23, 30] },
        { role: 'said to', name: 'Reuters', span: [36, 43] },
      ],
      confidence: 'certain',
      reason: 'The speaker is named after the quotation: “Ann Lee told”.',
    },
  ])
})

test('a name resolved from elsewhere has no span', () => {
  const [, second] = attributeText('“We stay,” Ann Lee said.\n“We win,” she said.')
  expect(second?.chain).toEqual([{ role: 'said by', name: 'Ann Lee' }])
})

test('an attribution inside another one’s words names the one that carries it', () => {
  const text = 'Bo Dahl said that Ann Lee had told him: “We stay.” The mayor said that it rained.'
  expect(attributeText(text).map(({ within }) => within)).toEqual([undefined, 0, undefined])
})

test('every offset is inside the text, whatever the text, and nothing stands in its own words', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '“We stay,” Ann Lee said. ',
      'The army said that Bo Dahl said it had won. ',
      'Photo: Ann Lee/AP',
      '"',
      '\n',
      '\r\n',
      ' ',
    ),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      const found = attributeText(text)
      expect(attributeText(text)).toEqual(found)
      found.forEach(({ content, cue, source, chain, within }, index) => {
        expect(content.length).toBeGreaterThan(0)
        for (const [start, end] of [
          ...content,
          ...cue,
          ...source,
          ...chain.flatMap(({ span }) => (span ? [span] : [])),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect([index, undefined, ...found.keys()].indexOf(within)).toBeGreaterThan(0)
      })
    }),
  )
})
