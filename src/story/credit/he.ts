import { before, passed, type PageWords } from './pageWords.ts'

// Verbs follow “דברים”, so that nothing depends on the gender of who speaks.
export const he: PageWords = {
  credit: {
    comma: ', ',
    // The letter that means “and” is a part of the next word; before other scripts it takes a hyphen.
    and: (next) => (/^\p{Script=Hebrew}/u.test(next) ? ' ו' : ' ו-'),
    behalf: ' ',
    list: new Set([...passed, 'said by']),
    endsWithAnd: true,
    opening: () => 'בדברים ש',
    alone: 'דברים ש',
    phrases: {
      'said by': before('נאמרו על ידי '),
      'on behalf of': before('בשם '),
      'said to': before('בשיחה עם '),
      'carried by': before('פורסמו על ידי '),
      'quoted by': before('צוטטו על ידי '),
      'translated by': (_, from) => [`תורגמו ${from === null ? '' : `מ${from} `}על ידי `, ''],
      'seen by us': before('הגיעו לידי '),
    },
  },
  notes: { reader: 'הערה לקוראים', correction: 'תיקון', update: 'עדכון' },
  times: { published: 'פורסם', updated: 'עודכן', embargo: 'אסור לפרסום עד' },
  keyPoints: 'עיקרי הדברים',
}
