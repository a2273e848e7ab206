import { expect, test } from 'vitest'
import { allPageWords } from './allPageWords.ts'
import { creditLine } from './creditLine.ts'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Hebrew', () => {
  const names = {
    person: 'דנה רואיז',
    second: 'יואב כץ',
    third: 'מאיה לב',
    body: 'צבא סוריה',
    us: 'המרידיאן',
    outlet: 'כאן 11',
    carrier: 'סוכנות סאנא',
    quoting: 'סוכנות רויטרס',
    translator: 'נועה לוי',
  }
  expect(sentencesIn('he', names)).toEqual({
    'one step': 'דנה רואיז',
    'three speakers': 'דנה רואיז, יואב כץ ומאיה לב',
    'on behalf of': 'דנה רואיז בשם צבא סוריה',
    'said to us': 'דנה רואיז, בשיחה עם המרידיאן',
    'said to another': 'דנה רואיז, בשיחה עם כאן 11, בדברים שצוטטו על ידי סוכנות רויטרס',
    'a statement carried and quoted': 'צבא סוריה, בדברים שפורסמו על ידי סוכנות סאנא וצוטטו על ידי סוכנות רויטרס',
    'a person carried': 'דנה רואיז, בדברים שפורסמו על ידי סוכנות סאנא',
    quoted: 'דנה רואיז, בדברים שצוטטו על ידי סוכנות רויטרס',
    'translated from a language': 'דנה רואיז, בדברים שתורגמו מערבית על ידי נועה לוי',
    translated: 'דנה רואיז, בדברים שתורגמו על ידי נועה לוי',
    'seen by us': 'צבא סוריה, בדברים שהגיעו לידי המרידיאן',
    'every step':
      'דנה רואיז בשם צבא סוריה, בשיחה עם כאן 11, בדברים שפורסמו על ידי סוכנות סאנא, תורגמו מערבית על ידי נועה לוי, צוטטו על ידי סוכנות רויטרס והגיעו לידי המרידיאן',
    'no name of the speaker': 'דברים שפורסמו על ידי סוכנות סאנא וצוטטו על ידי סוכנות רויטרס',
    'a doubtful speaker': 'דברים שצוטטו על ידי סוכנות רויטרס',
    'a doubtful step': 'דנה רואיז, בדברים שצוטטו על ידי סוכנות רויטרס',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Hebrew', () => {
  expect(translatedFrom('he', 'ar', 'ru')).toEqual(['דברים שתורגמו מערבית על ידי X', 'דברים שתורגמו מרוסית על ידי X'])
})

test('the “and” is written with the word after it, and with a hyphen before another script', () => {
  const chain = [
    { role: 'said by', name: 'דנה' },
    { role: 'said by', name: 'Bo' },
  ] as const
  expect(creditLine(chain, 'he', allPageWords)).toBe('דנה ו-Bo')
})
