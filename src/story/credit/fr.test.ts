import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in French', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Hugo Petit',
    third: 'Ève Roy',
    body: 'l’armée syrienne',
    us: 'Le Courrier',
    outlet: 'la RTBF',
    carrier: 'l’agence SANA',
    quoting: 'l’AFP',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('fr', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Hugo Petit et Ève Roy',
    'on behalf of': 'Dana Ruiz, représentant l’armée syrienne',
    'said to us': 'Dana Ruiz, propos recueillis par Le Courrier',
    'said to another': 'Dana Ruiz, propos recueillis par la RTBF et cités par l’AFP',
    'a statement carried and quoted': 'l’armée syrienne, propos relayés par l’agence SANA et cités par l’AFP',
    'a person carried': 'Dana Ruiz, propos relayés par l’agence SANA',
    quoted: 'Dana Ruiz, propos cités par l’AFP',
    'translated from a language': 'Dana Ruiz, propos traduits de l’arabe par Noa Levi',
    translated: 'Dana Ruiz, propos traduits par Noa Levi',
    'seen by us': 'l’armée syrienne, propos dont Le Courrier a pris connaissance',
    'every step':
      'Dana Ruiz, représentant l’armée syrienne, propos recueillis par la RTBF, relayés par l’agence SANA, traduits de l’arabe par Noa Levi, cités par l’AFP et dont Le Courrier a pris connaissance',
    'no name of the speaker': 'Propos relayés par l’agence SANA et cités par l’AFP',
    'a doubtful speaker': 'Propos cités par l’AFP',
    'a doubtful step': 'Dana Ruiz, propos cités par l’AFP',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in French', () => {
  expect(translatedFrom('fr', 'ar', 'he', 'en', 'ru', 'hi', 'hu')).toEqual([
    'Propos traduits de l’arabe par X',
    'Propos traduits de l’hébreu par X',
    'Propos traduits de l’anglais par X',
    'Propos traduits du russe par X',
    'Propos traduits du hindi par X',
    'Propos traduits du hongrois par X',
  ])
})
