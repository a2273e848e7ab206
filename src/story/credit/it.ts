import { before, passed, type PageWords } from './pageWords.ts'

/** “dall’arabo”, “dallo spagnolo”, “dal russo”. */
const outOf = (from: string): string => {
  if (/^[aeiouh]/i.test(from)) return `dall’${from}`
  return /^(?:s[^aeiou]|z|gn|ps|x|y[aeiou])/i.test(from) ? `dallo ${from}` : `dal ${from}`
}

// “da” and “di” would be drawn together with the article of a name: “dalla BBC”. None of these is.
export const it: PageWords = {
  credit: {
    comma: ', ',
    and: (next) => (/^e/i.test(next) ? ' ed ' : ' e '),
    behalf: ' ',
    list: passed,
    endsWithAnd: false,
    opening: (role, manner) => (manner !== 'told' && role === 'carried by' ? 'in una dichiarazione diffusa ' : ''),
    alone: '',
    phrases: {
      'said by': before('come ha detto '),
      'on behalf of': before('per '),
      'said to': before('parlando con '),
      'carried by': before('tramite '),
      'quoted by': before('come riporta '),
      'translated by': (_, from) => [`traduzione${from === null ? '' : ` ${outOf(from)}`}: `, ''],
      'seen by us': before('come ha potuto constatare '),
    },
  },
  notes: { reader: 'Nota ai lettori', correction: 'Correzione', update: 'Aggiornamento' },
  times: { published: 'Pubblicato', updated: 'Aggiornato', embargo: 'Embargo fino a' },
  keyPoints: 'Punti chiave',
}
