import { before, passed, type PageWords } from './pageWords.ts'

export const nl: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' en ',
    behalf: ' ',
    list: passed,
    endsWithAnd: true,
    opening: (role, manner) =>
      manner !== 'told' && (role === 'carried by' || role === 'seen by us') ? 'in een verklaring, ' : '',
    alone: '',
    phrases: {
      'said by': before('gezegd door '),
      'on behalf of': before('namens '),
      'said to': before('in gesprek met '),
      'carried by': before('verspreid door '),
      'quoted by': before('geciteerd door '),
      'translated by': (_, from) => [`${from === null ? '' : `uit het ${from} `}vertaald door `, ''],
      'seen by us': before('ingezien door '),
    },
  },
  notes: { reader: 'Noot voor de lezer', correction: 'Correctie', update: 'Update' },
  times: { published: 'Gepubliceerd', updated: 'Bijgewerkt', embargo: 'Embargo tot' },
  keyPoints: 'Belangrijkste punten',
}
