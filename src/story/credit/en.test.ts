import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in English', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Tom Hale',
    third: 'Eve Shaw',
    body: 'the Syrian army',
    us: 'The Meridian',
    outlet: 'the BBC',
    carrier: 'SANA',
    quoting: 'Reuters',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('en', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Tom Hale and Eve Shaw',
    'on behalf of': 'Dana Ruiz on behalf of the Syrian army',
    'said to us': 'Dana Ruiz, speaking to The Meridian',
    'said to another': 'Dana Ruiz, speaking to the BBC, quoted by Reuters',
    'a statement carried and quoted': 'the Syrian army, in a statement carried by SANA and quoted by Reuters',
    'a person carried': 'Dana Ruiz, in remarks carried by SANA',
    quoted: 'Dana Ruiz, quoted by Reuters',
    'translated from a language': 'Dana Ruiz, translated from Arabic by Noa Levi',
    translated: 'Dana Ruiz, translated by Noa Levi',
    'seen by us': 'the Syrian army, in a statement seen by The Meridian',
    'every step':
      'Dana Ruiz on behalf of the Syrian army, speaking to the BBC, in remarks carried by SANA, translated from Arabic by Noa Levi, quoted by Reuters and seen by The Meridian',
    'no name of the speaker': 'Carried by SANA and quoted by Reuters',
    'a doubtful speaker': 'Quoted by Reuters',
    'a doubtful step': 'Dana Ruiz, quoted by Reuters',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in English', () => {
  expect(translatedFrom('en', 'ar', 'zh-Hant', 'und', 'xx', '"x')).toEqual([
    'Translated from Arabic by X',
    'Translated from Chinese by X',
    'Translated by X',
    'Translated by X',
    'Translated by X',
  ])
})
