import { before, passed, type PageWords } from './pageWords.ts'

// “por”, “de” and “a” would be drawn together with the article of a name: “pela Reuters”. None of these is.
export const pt: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' e ',
    behalf: ', ',
    list: passed,
    endsWithAnd: false,
    opening: (role, manner) => (manner !== 'told' && role === 'carried by' ? 'em declaração divulgada ' : ''),
    alone: '',
    phrases: {
      'said by': before('como disse '),
      'on behalf of': before('representando '),
      'said to': before('em conversa com '),
      'carried by': before('via '),
      'quoted by': before('segundo '),
      'translated by': (_, from) => [`tradução${from === null ? '' : ` do ${from}`}: `, ''],
      'seen by us': before('como constatou '),
    },
  },
  notes: { reader: 'Nota aos leitores', correction: 'Correção', update: 'Atualização' },
  times: { published: 'Publicado', updated: 'Atualizado', embargo: 'Embargo até' },
  keyPoints: 'Pontos-chave',
}
