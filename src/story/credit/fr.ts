import { before, passed, type PageWords } from './pageWords.ts'

/** “de l’arabe”, “du russe”: of the names of languages only “hébreu” begins with a mute h. */
const outOf = (from: string): string => (/^(?:[aeiouàâéèêîïôœ]|hébreu)/i.test(from) ? `de l’${from}` : `du ${from}`)

// Participles follow “propos”, so that nothing depends on the gender of who speaks.
export const fr: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' et ',
    behalf: ', ',
    list: new Set([...passed, 'said by', 'said to']),
    endsWithAnd: true,
    opening: () => 'propos ',
    alone: 'propos ',
    phrases: {
      'said by': before('tenus par '),
      'on behalf of': before('représentant '),
      'said to': before('recueillis par '),
      'carried by': before('relayés par '),
      'quoted by': before('cités par '),
      'translated by': (_, from) => [`traduits ${from === null ? '' : `${outOf(from)} `}par `, ''],
      'seen by us': () => ['dont ', ' a pris connaissance'],
    },
  },
  notes: { reader: 'Note aux lecteurs', correction: 'Rectificatif', update: 'Mise à jour' },
  times: { published: 'Publié', updated: 'Mis à jour', embargo: 'Sous embargo jusqu’au' },
  keyPoints: 'Points clés',
}
