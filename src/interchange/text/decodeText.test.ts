import { expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'

const words = 'Café “Noa” said so.'
const utf8 = new TextEncoder().encode(words)
const utf16 = (bigEndian: boolean) =>
  Uint8Array.from(
    words.split('').flatMap((sign) => {
      const pair = [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]
      return bigEndian ? pair.toReversed() : pair
    }),
  )
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test('UTF-8 is read with and without its mark', () => {
  expect([decodeText(utf8), decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))]).toEqual([
    { kind: 'text', text: words, encoding: 'UTF-8' },
    { kind: 'text', text: words, encoding: 'UTF-8' },
  ])
})

test.each([
  ['its mark, little end first', Uint8Array.of(0xff, 0xfe, ...utf16(false))],
  ['its mark, big end first', Uint8Array.of(0xfe, 0xff, ...utf16(true))],
  ['its zeros, little end first', utf16(false)],
  ['its zeros, big end first', utf16(true)],
])('UTF-16 is told by %s', (_, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', text: words, encoding: 'UTF-16' })
})

test('other bytes are Windows-1252', () => {
  expect(decodeText(latin('Caf\u00e9 \u0093Noa\u0094'))).toEqual({
    kind: 'text',
    text: 'Café “Noa”',
    encoding: 'Windows-1252',
  })
})

test.each([
  ['%PDF-1.7', 'a PDF'],
  ['PK\u0003\u0004rest', 'a zip archive (a .docx or .odt is one)'],
  ['{\\rtf1 words}', 'an RTF file'],
  ['\u0000\u0000\u0000\u0018ftypmp42', 'a recording'],
  ['words\u0000\u0000\u0000\u0001\u0002and more words', 'a program’s own file'],
  ['\u0001\u0002\u0003\u0004\u0005abc', 'a program’s own file'],
])('what is no text is refused by what it is: %j', (text, what) => {
  expect(decodeText(latin(text))).toEqual({ kind: 'refused', what })
})
