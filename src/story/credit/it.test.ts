import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Italian', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Luca Bassi',
    third: 'Elena Neri',
    body: 'l’esercito siriano',
    us: 'Il Corriere',
    outlet: 'la Rai',
    carrier: 'la SANA',
    quoting: 'l’ANSA',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('it', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Luca Bassi ed Elena Neri',
    'on behalf of': 'Dana Ruiz per l’esercito siriano',
    'said to us': 'Dana Ruiz, parlando con Il Corriere',
    'said to another': 'Dana Ruiz, parlando con la Rai, come riporta l’ANSA',
    'a statement carried and quoted':
      'l’esercito siriano, in una dichiarazione diffusa tramite la SANA, come riporta l’ANSA',
    'a person carried': 'Dana Ruiz, in una dichiarazione diffusa tramite la SANA',
    quoted: 'Dana Ruiz, come riporta l’ANSA',
    'translated from a language': 'Dana Ruiz, traduzione dall’arabo: Noa Levi',
    translated: 'Dana Ruiz, traduzione: Noa Levi',
    'seen by us': 'l’esercito siriano, come ha potuto constatare Il Corriere',
    'every step':
      'Dana Ruiz per l’esercito siriano, parlando con la Rai, tramite la SANA, traduzione dall’arabo: Noa Levi, come riporta l’ANSA, come ha potuto constatare Il Corriere',
    'no name of the speaker': 'Tramite la SANA, come riporta l’ANSA',
    'a doubtful speaker': 'Come riporta l’ANSA',
    'a doubtful step': 'Dana Ruiz, come riporta l’ANSA',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Italian', () => {
  expect(translatedFrom('it', 'ar', 'es', 'ru', 'he', 'zu')).toEqual([
    'Traduzione dall’arabo: X',
    'Traduzione dallo spagnolo: X',
    'Traduzione dal russo: X',
    'Traduzione dall’ebraico: X',
    'Traduzione dallo zulu: X',
  ])
})
