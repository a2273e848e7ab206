import { expect, test } from 'vitest'
import { originLimit, readOriginFile } from './readOriginFile.ts'

let made = 0
const read = (name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
  readOriginFile(new File([bytes], name), () => `id${++made}`)

test('text is kept word for word, and it is said how it was read', async () => {
  expect(await read('wire.txt', 'ALEPPO (Reuters) -\r\n\r\n“Words.”\n')).toEqual({
    kind: 'text',
    title: 'wire',
    text: 'ALEPPO (Reuters) -\r\n\r\n“Words.”\n',
    says: 'wire.txt: read as UTF-8.',
  })
  expect(
    await read(
      'old.txt',
      Uint8Array.from('Caf\u00e9', (sign) => sign.charCodeAt(0)),
    ),
  ).toEqual({
    kind: 'text',
    title: 'old',
    text: 'Café',
    says: 'old.txt: read as Windows-1252, as it is not UTF-8. See whether accents and quotation marks are right.',
  })
})

test('of a page the words are kept, and nothing of it runs', async () => {
  const page =
    '<!doctype html><title>T</title><script>alert(1)</script><h1>Harbour shut</h1><p>It <b>burns</b>.</p><p>“No.”</p>'
  expect(await read('page.html', page)).toEqual({
    kind: 'text',
    title: 'page',
    text: 'Harbour shut\n\nIt burns.\n\n“No.”',
    says: 'page.html: the words of a page, read as UTF-8.',
  })
})

test.each([
  ['none.txt', '', 'none.txt is empty. Choose another file.'],
  ['blank.txt', ' \n\t', 'blank.txt has no words in it. Choose another file.'],
  ['page.html', '<html><script>x</script>', 'page.html has no words in it. Choose another file.'],
  [
    'report.pdf',
    '%PDF-1.7',
    'report.pdf is a PDF, and Stet keeps text alone. Copy the words out of it and paste them here.',
  ],
  [
    'data.bin',
    'a\u0000\u0000\u0001\u0002b\u0000\u0000\u0000c',
    'data.bin is a program’s own file, and Stet keeps text alone. Copy the words out of it and paste them here.',
  ],
  [
    'book.txt',
    'x'.repeat(originLimit),
    'book.txt has 5.0 MB, and a source must have less than 5 MB. Attach the part that the story rests on.',
  ],
])('%s is refused, and it is said why and what to do', async (name, bytes, says) => {
  expect(await read(name, bytes)).toEqual({ kind: 'refused', says })
})
