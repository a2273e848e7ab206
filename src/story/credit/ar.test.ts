import { expect, test } from 'vitest'
import { sentencesIn, translatedFrom } from './sentencesInTest.ts'

test('chains are credited in Arabic', () => {
  const names = {
    person: 'دانا رويز',
    second: 'سامي حداد',
    third: 'ليلى نصر',
    body: 'الجيش السوري',
    us: 'صحيفة المدار',
    outlet: 'قناة الجزيرة',
    carrier: 'وكالة سانا',
    quoting: 'وكالة رويترز',
    translator: 'نوا ليفي',
  }
  expect(sentencesIn('ar', names)).toEqual({
    'one step': 'دانا رويز',
    'three speakers': 'دانا رويز، سامي حداد وليلى نصر',
    'on behalf of': 'دانا رويز نيابةً عن الجيش السوري',
    'said to us': 'دانا رويز، في حديث إلى صحيفة المدار',
    'said to another': 'دانا رويز، في حديث إلى قناة الجزيرة، نقلاً عن وكالة رويترز',
    'a statement carried and quoted': 'الجيش السوري، في بيان عبر وكالة سانا، نقلاً عن وكالة رويترز',
    'a person carried': 'دانا رويز، في تصريحات عبر وكالة سانا',
    quoted: 'دانا رويز، نقلاً عن وكالة رويترز',
    'translated from a language': 'دانا رويز، ترجمة نوا ليفي عن العبرية',
    translated: 'دانا رويز، ترجمة نوا ليفي',
    'seen by us': 'الجيش السوري، وفق ما اطلعت عليه صحيفة المدار',
    'every step':
      'دانا رويز نيابةً عن الجيش السوري، في حديث إلى قناة الجزيرة، عبر وكالة سانا، ترجمة نوا ليفي عن العبرية، نقلاً عن وكالة رويترز، وفق ما اطلعت عليه صحيفة المدار',
    'no name of the speaker': 'عبر وكالة سانا، نقلاً عن وكالة رويترز',
    'a doubtful speaker': 'نقلاً عن وكالة رويترز',
    'a doubtful step': 'دانا رويز، نقلاً عن وكالة رويترز',
    'no name at all': '',
  })
})

test('a language that words were translated from has its form in Arabic', () => {
  expect(translatedFrom('ar', 'he', 'en')).toEqual(['ترجمة X عن العبرية', 'ترجمة X عن الإنجليزية'])
})
