import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Dutch', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Jan Smit',
    third: 'Eva Bos',
    body: 'het Syrische leger',
    us: 'De Courant',
    outlet: 'de NOS',
    carrier: 'SANA',
    quoting: 'het ANP',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('nl', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Jan Smit en Eva Bos',
    'on behalf of': 'Dana Ruiz namens het Syrische leger',
    'said to us': 'Dana Ruiz, in gesprek met De Courant',
    'said to another': 'Dana Ruiz, in gesprek met de NOS, geciteerd door het ANP',
    'a statement carried and quoted':
      'het Syrische leger, in een verklaring, verspreid door SANA en geciteerd door het ANP',
    'a person carried': 'Dana Ruiz, in een verklaring, verspreid door SANA',
    quoted: 'Dana Ruiz, geciteerd door het ANP',
    'translated from a language': 'Dana Ruiz, uit het Arabisch vertaald door Noa Levi',
    translated: 'Dana Ruiz, vertaald door Noa Levi',
    'seen by us': 'het Syrische leger, in een verklaring, ingezien door De Courant',
    'every step':
      'Dana Ruiz namens het Syrische leger, in gesprek met de NOS, verspreid door SANA, uit het Arabisch vertaald door Noa Levi, geciteerd door het ANP en ingezien door De Courant',
    'no name of the speaker': 'Verspreid door SANA en geciteerd door het ANP',
    'a doubtful speaker': 'Geciteerd door het ANP',
    'a doubtful step': 'Dana Ruiz, geciteerd door het ANP',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Dutch', () => {
  expect(translatedFrom('nl', 'ar', 'ur')).toEqual(['Uit het Arabisch vertaald door X', 'Uit het Urdu vertaald door X'])
})
