import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from './base64.ts'
import { sha256 } from './sha256.ts'

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Uint8Array.from(array))

test('it is the digest everyone else makes', () => {
  fc.assert(
    fc.property(bytes, (array) => {
      expect(sha256(array.buffer)).toBe(createHash('sha256').update(array).digest('hex'))
    }),
  )
})

test('base64 gives back the bytes it was made of, also more than fit in one call', () => {
  fc.assert(
    fc.property(bytes, (array) => {
      expect(fromBase64(toBase64(array.buffer))).toEqual(array)
    }),
  )
  const large = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251)
  expect(toBase64(large.buffer)).toBe(Buffer.from(large).toString('base64'))
})
