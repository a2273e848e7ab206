import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Portuguese', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'João Reis',
    third: 'Eva Melo',
    body: 'o Exército sírio',
    us: 'o Diário',
    outlet: 'a RTP',
    carrier: 'SANA',
    quoting: 'a Lusa',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('pt', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, João Reis e Eva Melo',
    'on behalf of': 'Dana Ruiz, representando o Exército sírio',
    'said to us': 'Dana Ruiz, em conversa com o Diário',
    'said to another': 'Dana Ruiz, em conversa com a RTP, segundo a Lusa',
    'a statement carried and quoted': 'o Exército sírio, em declaração divulgada via SANA, segundo a Lusa',
    'a person carried': 'Dana Ruiz, em declaração divulgada via SANA',
    quoted: 'Dana Ruiz, segundo a Lusa',
    'translated from a language': 'Dana Ruiz, tradução do árabe: Noa Levi',
    translated: 'Dana Ruiz, tradução: Noa Levi',
    'seen by us': 'o Exército sírio, como constatou o Diário',
    'every step':
      'Dana Ruiz, representando o Exército sírio, em conversa com a RTP, via SANA, tradução do árabe: Noa Levi, segundo a Lusa, como constatou o Diário',
    'no name of the speaker': 'Via SANA, segundo a Lusa',
    'a doubtful speaker': 'Segundo a Lusa',
    'a doubtful step': 'Dana Ruiz, segundo a Lusa',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Portuguese', () => {
  expect(translatedFrom('pt', 'ar', 'uk')).toEqual(['Tradução do árabe: X', 'Tradução do ucraniano: X'])
})
