import { before, passed, type PageWords } from './pageWords.ts'

// Verbs would agree with the gender of a name, so these are nouns and particles.
export const ar: PageWords = {
  credit: {
    comma: '، ',
    and: () => ' و',
    behalf: ' ',
    list: passed,
    endsWithAnd: false,
    opening: (role, manner) => {
      if (role !== 'carried by' || manner === 'told') return ''
      return manner === 'remarks' ? 'في تصريحات ' : 'في بيان '
    },
    alone: '',
    phrases: {
      'said by': before('على لسان '),
      'on behalf of': before('نيابةً عن '),
      'said to': before('في حديث إلى '),
      'carried by': before('عبر '),
      'quoted by': before('نقلاً عن '),
      'translated by': (_, from) => ['ترجمة ', from === null ? '' : ` عن ${from}`],
      // Of our own newsroom, which is feminine.
      'seen by us': before('وفق ما اطلعت عليه '),
    },
  },
  notes: { reader: 'ملاحظة للقراء', correction: 'تصحيح', update: 'تحديث' },
  times: { published: 'نُشر', updated: 'حُدّث', embargo: 'محظور النشر حتى' },
  keyPoints: 'أبرز النقاط',
}
