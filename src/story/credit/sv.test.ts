import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Swedish', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Nils Ek',
    third: 'Eva Lind',
    body: 'Syriens armé',
    us: 'Kuriren',
    outlet: 'SVT',
    carrier: 'SANA',
    quoting: 'TT',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('sv', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Nils Ek och Eva Lind',
    'on behalf of': 'Dana Ruiz, som företrädare för Syriens armé',
    'said to us': 'Dana Ruiz, i ett uttalande till Kuriren',
    'said to another': 'Dana Ruiz, i ett uttalande till SVT, citerat av TT',
    'a statement carried and quoted': 'Syriens armé, i ett uttalande förmedlat av SANA och citerat av TT',
    'a person carried': 'Dana Ruiz, i ett uttalande förmedlat av SANA',
    quoted: 'Dana Ruiz, i ett uttalande citerat av TT',
    'translated from a language': 'Dana Ruiz, i ett uttalande översatt från arabiska av Noa Levi',
    translated: 'Dana Ruiz, i ett uttalande översatt av Noa Levi',
    'seen by us': 'Syriens armé, i ett uttalande som Kuriren har tagit del av',
    'every step':
      'Dana Ruiz, som företrädare för Syriens armé, i ett uttalande till SVT, förmedlat av SANA, översatt från arabiska av Noa Levi, citerat av TT och som Kuriren har tagit del av',
    'no name of the speaker': 'Uttalande förmedlat av SANA och citerat av TT',
    'a doubtful speaker': 'Uttalande citerat av TT',
    'a doubtful step': 'Dana Ruiz, i ett uttalande citerat av TT',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Swedish', () => {
  expect(translatedFrom('sv', 'ar', 'ur')).toEqual([
    'Uttalande översatt från arabiska av X',
    'Uttalande översatt från urdu av X',
  ])
})
