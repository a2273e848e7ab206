import { before, passed, type PageWords, type Phrase } from './pageWords.ts'

// A name with its article would have to stand in the dative after “von”; after “durch” the accusative mostly looks the same.
const by =
  (words: string): Phrase =>
  (name) => [`${words} ${hasArticle(name) ? 'durch' : 'von'} `, '']

const hasArticle = (name: string): boolean => /^(?:der|die|das)\s/i.test(name)

// “Arabisch” gives “aus dem Arabischen”; “Urdu” and others stay as they are.
const outOf = (from: string): string => `aus dem ${from.replace(/sch(?=$| \()/, 'schen')} `

export const de: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' und ',
    behalf: ' ',
    list: passed,
    endsWithAnd: true,
    opening: (role, manner) =>
      manner !== 'told' && (role === 'carried by' || role === 'seen by us') ? 'in einer Erklärung, ' : '',
    alone: '',
    phrases: {
      'said by': by('geäußert'),
      'on behalf of': before('für '),
      'said to': (name) => [hasArticle(name) ? 'befragt durch ' : 'im Gespräch mit ', ''],
      'carried by': before('verbreitet über '),
      'quoted by': by('zitiert'),
      'translated by': (name, from) => by(`${from === null ? '' : outOf(from)}übersetzt`)(name, from),
      'seen by us': by('eingesehen'),
    },
  },
  notes: { reader: 'Hinweis', correction: 'Korrektur', update: 'Aktualisierung' },
  times: { published: 'Veröffentlicht', updated: 'Aktualisiert', embargo: 'Sperrfrist bis' },
  keyPoints: 'Das Wichtigste',
}
