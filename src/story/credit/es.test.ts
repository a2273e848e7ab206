import { expect, test } from 'vitest'
import { allPageWords } from './allPageWords.ts'
import { creditLine } from './creditLine.ts'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Spanish', () => {
  const names = {
    person: 'Dana Ruiz',
    second: 'Juan Gil',
    third: 'Inés Mora',
    body: 'el Ejército sirio',
    us: 'El Correo',
    outlet: 'la cadena SER',
    carrier: 'SANA',
    quoting: 'EFE',
    translator: 'Noa Levi',
  }
  expect(sentencesIn('es', names)).toEqual({
    'one step': 'Dana Ruiz',
    'three speakers': 'Dana Ruiz, Juan Gil e Inés Mora',
    'on behalf of': 'Dana Ruiz, hablando por el Ejército sirio',
    'said to us': 'Dana Ruiz, en declaraciones a El Correo',
    'said to another': 'Dana Ruiz, en declaraciones a la cadena SER, citadas por EFE',
    'a statement carried and quoted': 'el Ejército sirio, en declaraciones difundidas por SANA y citadas por EFE',
    'a person carried': 'Dana Ruiz, en declaraciones difundidas por SANA',
    quoted: 'Dana Ruiz, en declaraciones citadas por EFE',
    'translated from a language': 'Dana Ruiz, en declaraciones traducidas del árabe por Noa Levi',
    translated: 'Dana Ruiz, en declaraciones traducidas por Noa Levi',
    'seen by us': 'el Ejército sirio, en declaraciones a las que tuvo acceso El Correo',
    'every step':
      'Dana Ruiz, hablando por el Ejército sirio, en declaraciones a la cadena SER, difundidas por SANA, traducidas del árabe por Noa Levi, citadas por EFE y a las que tuvo acceso El Correo',
    'no name of the speaker': 'Declaraciones difundidas por SANA y citadas por EFE',
    'a doubtful speaker': 'Declaraciones citadas por EFE',
    'a doubtful step': 'Dana Ruiz, en declaraciones citadas por EFE',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Spanish', () => {
  expect(translatedFrom('es', 'ar', 'en')).toEqual([
    'Declaraciones traducidas del árabe por X',
    'Declaraciones traducidas del inglés por X',
  ])
})

test('“a el” and “de el” are not written, “El” of a name stays', () => {
  const to = (name: string) =>
    creditLine(
      [
        { role: 'said by', name: 'Ana' },
        { role: 'on behalf of', name },
        { role: 'said to', name },
      ],
      'es',
      allPageWords,
    )
  expect([to('el puerto'), to('El País')]).toEqual([
    'Ana, hablando por el puerto, en declaraciones ante el puerto',
    'Ana, en nombre de El País, en declaraciones a El País',
  ])
})
