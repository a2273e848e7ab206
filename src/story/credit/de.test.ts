import { expect, test } from 'vitest'
import { allPageWords } from './allPageWords.ts'
import { creditLine } from './creditLine.ts'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in German', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Jonas Weber',
    third: 'Eva Lang',
    body: 'die syrische Armee',
    us: 'The Meridian',
    outlet: 'die BBC',
    carrier: 'SANA',
    quoting: 'dpa',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('de', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Jonas Weber und Eva Lang',
    'on behalf of': 'Dana Ruiz für die syrische Armee',
    'said to us': 'Dana Ruiz, im Gespräch mit The Meridian',
    'said to another': 'Dana Ruiz, befragt durch die BBC, zitiert von dpa',
    'a statement carried and quoted':
      'die syrische Armee, in einer Erklärung, verbreitet über SANA und zitiert von dpa',
    'a person carried': 'Dana Ruiz, in einer Erklärung, verbreitet über SANA',
    quoted: 'Dana Ruiz, zitiert von dpa',
    'translated from a language': 'Dana Ruiz, aus dem Arabischen übersetzt von Noa Levi',
    translated: 'Dana Ruiz, übersetzt von Noa Levi',
    'seen by us': 'die syrische Armee, in einer Erklärung, eingesehen von The Meridian',
    'every step':
      'Dana Ruiz für die syrische Armee, befragt durch die BBC, verbreitet über SANA, aus dem Arabischen übersetzt von Noa Levi, zitiert von dpa und eingesehen von The Meridian',
    'no name of the speaker': 'Verbreitet über SANA und zitiert von dpa',
    'a doubtful speaker': 'Zitiert von dpa',
    'a doubtful step': 'Dana Ruiz, zitiert von dpa',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in German', () => {
  expect(translatedFrom('de', 'ar', 'he', 'nb', 'ur', 'sw')).toEqual([
    'Aus dem Arabischen übersetzt von X',
    'Aus dem Hebräischen übersetzt von X',
    'Aus dem Norwegischen (Bokmål) übersetzt von X',
    'Aus dem Urdu übersetzt von X',
    'Aus dem Suaheli übersetzt von X',
  ])
})

test('a name with its article is not put in the dative', () => {
  const chain = [
    { role: 'said by', name: 'die Behörde' },
    { role: 'quoted by', name: 'die Zeitung' },
    { role: 'translated by', name: 'das Amt', language: 'ru' },
  ] as const
  expect(creditLine(chain, 'de-AT', allPageWords)).toBe(
    'die Behörde, zitiert durch die Zeitung und aus dem Russischen übersetzt durch das Amt',
  )
})
