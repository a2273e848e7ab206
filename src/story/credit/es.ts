import { before, passed, type PageWords } from './pageWords.ts'

// “a el puerto” and “de el puerto” would have to be drawn together; “El País” keeps its article.
const hasArticle = (name: string): boolean => /^el\s/.test(name)

// Participles follow “declaraciones”, so that nothing depends on the gender of who speaks.
export const es: PageWords = {
  credit: {
    comma: ', ',
    and: (next) => (/^h?i(?![aeo])/i.test(next) ? ' e ' : ' y '),
    behalf: ', ',
    list: new Set([...passed, 'said by']),
    endsWithAnd: true,
    opening: (_, manner) => (manner === 'told' ? '' : 'en declaraciones '),
    alone: 'declaraciones ',
    phrases: {
      'said by': before('hechas por '),
      'on behalf of': (name) => [hasArticle(name) ? 'hablando por ' : 'en nombre de ', ''],
      'said to': (name) => [`en declaraciones ${hasArticle(name) ? 'ante' : 'a'} `, ''],
      'carried by': before('difundidas por '),
      'quoted by': before('citadas por '),
      'translated by': (_, from) => [`traducidas ${from === null ? '' : `del ${from} `}por `, ''],
      'seen by us': before('a las que tuvo acceso '),
    },
  },
  notes: { reader: 'Nota a los lectores', correction: 'Corrección', update: 'Actualización' },
  times: { published: 'Publicado', updated: 'Actualizado', embargo: 'Embargado hasta' },
  keyPoints: 'Puntos clave',
}
