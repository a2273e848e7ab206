import { expect, test } from 'vitest'
import { type Block, richText } from '~/story'
import { breachesIn, copyWith, id, paragraph, storyWith, wordsFound } from './ruleInTest.ts'
import { stockReason } from './stockReason.ts'

const found = (text: string, language = 'en-GB') => wordsFound(stockReason, text, { language })

test('a stock reason is shown, with what would be better', () => {
  const copy = copyWith(storyWith({ body: [paragraph('The aide was not authorised to speak publicly.')] }))
  expect(breachesIn(stockReason, copy)).toEqual([
    {
      block: id('p'),
      anchor: {
        place: { block: id('p'), field: 'text' },
        start: 9,
        end: 45,
        exact: 'was not authorised to speak publicly',
      },
      on: 'was not authorised to speak publicly',
      says: '“was not authorised to speak publicly” fits every source. Say what this one would risk, or why readers should believe them.',
    },
  ])
})

test.each([
  ['en', 'The aide spoke on condition of anonymity.', 'on condition of anonymity'],
  ['en', 'The aide, who asked not to be named, left.', 'who asked not to be named'],
  ['en', 'She wasn’t permitted to talk to the press.', 'wasn’t permitted to talk to the press'],
  ['en', 'An aide not authorized to speak left.', 'not authorized to speak'],
  ['de', 'Er sei nicht befugt, sich öffentlich zu äußern.', 'nicht befugt, sich öffentlich zu äußern'],
  ['de', 'Der Beamte wollte nicht genannt werden.', 'wollte nicht genannt werden'],
  ['fr', 'Il a parlé sous couvert d’anonymat.', 'sous couvert d’anonymat'],
  ['es', 'Habló bajo condición de anonimato.', 'bajo condición de anonimato'],
  ['it', 'Non era autorizzato a parlare.', 'Non era autorizzato a parlare'],
  ['pt', 'Falou sob condição de anonimato.', 'sob condição de anonimato'],
  ['nl', 'Hij sprak op voorwaarde van anonimiteit.', 'op voorwaarde van anonimiteit'],
  ['sv', 'Hon vill vara anonym.', 'vill vara anonym'],
  ['fr', 'Une source ayant requis l’anonymat l’a dit.', 'ayant requis l’anonymat'],
  ['es', 'No está autorizado a hablar con la prensa.', 'No está autorizado a hablar con la prensa'],
  ['ar', 'قال مسؤول غير مخول بالحديث إلى وسائل الإعلام.', 'غير مخول بالحديث إلى وسائل الإعلام'],
  ['he', 'הגורם אינו מוסמך לדבר עם התקשורת.', 'אינו מוסמך לדבר עם התקשורת'],
])('%s: %s', (language, text, words) => {
  expect(found(text, language)).toEqual([words])
})

test.each([
  ['en', 'The aide spoke on condition of anonymity because he feared for his family.'],
  ['en', 'The aide, who asked not to be named for fear of losing her job, left.'],
  ['en', 'Prisoners are not allowed to talk during meals.'],
  ['en', 'Drivers are not permitted to speak to passengers.'],
  ['en', 'The court was not authorised to discuss taxes.'],
  ['en', '“I am sorry, my office is not authorised to speak publicly,” said Dana Ruiz.'],
  ['de', 'Der Spender wollte spenden.'],
  ['de', 'Er wollte nicht genannt werden, weil er um sein Leben fürchtet.'],
  ['fr', 'Il a parlé sous couvert d’anonymat par crainte de représailles.'],
  ['es', 'Habló bajo condición de anonimato por temor a represalias.'],
  ['de', '„Ich bin nicht befugt, öffentlich zu sprechen“, sagte der Wächter.'],
  ['fi', 'Hän puhui on condition of anonymity.'],
])('not %s: %s', (language, text) => {
  expect(found(text, language)).toEqual([])
})

test('a note to the desk may say so', () => {
  const note: Block = {
    kind: 'note',
    id: id('n'),
    purpose: 'desk',
    text: richText('The aide is not authorised to speak publicly.'),
  }
  expect(breachesIn(stockReason, copyWith(storyWith({ body: [note] })))).toEqual([])
  expect(breachesIn(stockReason, copyWith(storyWith({ body: [{ ...note, purpose: 'reader' }] }))).length).toBe(1)
})

test('a reason in the form of a source is looked at where it speaks', () => {
  const vouched = ['He is not authorised to speak.', 'He would lose his post.'].map((reason) => ({
    source: 'A Western diplomat',
    knowsDirectly: true,
    reason,
    motive: '',
    knownTo: 'Ines Calder',
    second: '',
    people: 1,
  }))
  const body = [paragraph('It rained.', 'a'), paragraph('The talks failed, a Western diplomat said.', 'b')]
  const found = (forms: typeof vouched) => breachesIn(stockReason, copyWith(storyWith({ body }), { vouched: forms }))
  expect(found(vouched.slice(0, 1)).map(({ block, anchor, says }) => [block, anchor?.exact, says])).toEqual([
    [
      'b',
      'The talks failed',
      'The form for “A Western diplomat” gives the reason “is not authorised to speak”, which fits every source. Say what this one would risk.',
    ],
  ])
  expect(found(vouched)).toEqual([])
})
