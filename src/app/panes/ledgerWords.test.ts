import { expect, test } from 'vitest'
import { openLeft } from './isOpen.ts'
import { shortNameOf, nameOf, sourceLine, standing } from './ledgerWords.ts'
import { item } from './itemInTest.ts'

test('the standing of a ledger is told in words', () => {
  const said = (unreviewed: number, queried: number, stet: number) =>
    standing({ unreviewed, queried, stet, total: unreviewed + queried + stet })
  expect([said(2, 1, 3), said(6, 0, 0), said(0, 1, 0), said(0, 0, 4), said(30, 0, 13)]).toEqual([
    'Three cleared, three to go',
    'None cleared, six to go',
    'None cleared, one to go',
    'Everything stands.',
    '13 cleared, 30 to go',
  ])
})

test('what is left is told after a ruling', () => {
  expect([2, 1, 0, 13].map(openLeft)).toEqual(['Two open.', 'One open.', 'Everything stands.', '13 open.'])
})

test('the line under an attribution names who, and by which steps', () => {
  const line = (of: Parameters<typeof item>[0]) => {
    const { lead, rest } = sourceLine(item(of))
    return `[${lead}]${rest}`
  }
  expect([
    line({ words: 'a', chain: 'said by: Boris Johnson > said to: BBC? > carried by: Reuters' }),
    line({ words: 'b', chain: 'said by: Adham Sahloul > carried by: ' }),
    line({ words: 'c', chain: 'said by: State media' }),
    line({ words: 'd', chain: '', speaker: null }),
    line({ words: 'e', kind: 'quote', chain: 'said by: ' }),
    line({ words: 'f', kind: 'photo', type: 'credit', chain: 'carried by: Reuters' }),
    line({ words: 'g', kind: 'photo', type: 'credit', chain: '' }),
  ]).toEqual([
    '[Boris Johnson] › BBC? › Reuters',
    '[Adham Sahloul] › carrier missing',
    '[State media] · in the text',
    '[Nobody named] · in the text',
    '[speaker missing]',
    '[Photo] · Reuters',
    '[Photo] · no credit',
  ])
})

test('an item is named by its state, its words and who said them', () => {
  expect(nameOf(item({ words: '“No.”', chain: 'said by: Dana Ruiz', state: 'queried' }))).toBe(
    'Queried: “No.” Dana Ruiz · in the text',
  )
})

test('a short name is the initials of the first two names, or the one name', () => {
  expect(['Noa Adler', 'Élodie', 'Jan de Vries', ''].map(shortNameOf)).toEqual(['NA', 'Élodie', 'JD', ''])
})
