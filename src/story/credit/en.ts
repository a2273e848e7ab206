import { before, passed, type PageWords, type PageWordsTable } from './pageWords.ts'

const en: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' and ',
    behalf: ' ',
    list: passed,
    endsWithAnd: true,
    opening: (role, manner) => {
      if (role !== 'carried by' && role !== 'seen by us') return ''
      return manner === 'statement' ? 'in a statement ' : 'in remarks '
    },
    alone: '',
    phrases: {
      'said by': before('said by '),
      'on behalf of': before('on behalf of '),
      'said to': before('speaking to '),
      'carried by': before('carried by '),
      'quoted by': before('quoted by '),
      'translated by': (_, from) => [from === null ? 'translated by ' : `translated from ${from} by `, ''],
      'seen by us': before('seen by '),
    },
  },
  notes: { reader: 'Note to readers', correction: 'Correction', update: 'Update' },
  times: { published: 'Published', updated: 'Updated', embargo: 'Embargoed until' },
  keyPoints: 'Key points',
}

/** The words that are there from the start; `loadPageWords` brings those of other languages. */
export const englishPageWords = { en } satisfies PageWordsTable
