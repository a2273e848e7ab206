import { before, passed, type PageWords } from './pageWords.ts'

// Participles follow “uttalande”, so that nothing depends on who speaks.
export const sv: PageWords = {
  credit: {
    comma: ', ',
    and: () => ' och ',
    behalf: ', ',
    list: new Set([...passed, 'said by']),
    endsWithAnd: true,
    opening: (_, manner) => (manner === 'told' ? '' : 'i ett uttalande '),
    alone: 'uttalande ',
    phrases: {
      'said by': before('gjort av '),
      'on behalf of': before('som företrädare för '),
      'said to': before('i ett uttalande till '),
      'carried by': before('förmedlat av '),
      'quoted by': before('citerat av '),
      'translated by': (_, from) => [`översatt ${from === null ? '' : `från ${from} `}av `, ''],
      'seen by us': () => ['som ', ' har tagit del av'],
    },
  },
  notes: { reader: 'Till läsarna', correction: 'Rättelse', update: 'Uppdatering' },
  times: { published: 'Publicerad', updated: 'Uppdaterad', embargo: 'Embargo till' },
  keyPoints: 'Det viktigaste',
}
