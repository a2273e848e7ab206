import { expect, test } from 'vitest'
import { attribute } from '~/attribution'
import { type Block, passagesOf, richText } from '~/story'
import { reviewOf } from '../reviewOf.ts'
import type { Decision, Verification } from '../types.ts'
import { at, breachesIn, copyWith, id, paragraph, storyWith } from './ruleInTest.ts'
import { unverifiedUnsaid } from './unverifiedUnsaid.ts'
import { unverifiedWordsOf } from './unverifiedWords.ts'

const claim = paragraph('“We have taken the town,” the army said.', 'a')
const copyOf = (more: readonly Block[], verification?: Verification, language = 'en-GB') => {
  const story = storyWith({ language, body: [claim, ...more] })
  const findings = attribute(passagesOf(story))
  const [first] = reviewOf({ story, findings, decisions: [] }).items
  if (first === undefined) throw new Error('nothing was found')
  const decisions: readonly Decision[] =
    verification === undefined
      ? []
      : [
          {
            on: first.wording,
            block: first.block,
            nth: 0,
            by: { id: 'ines', name: 'Ines Calder' },
            at: at('2026-03-14T10:00Z'),
            ruling: 'amend',
            verification,
          },
        ]
  return copyWith(story, { items: reviewOf({ story, findings, decisions }).items })
}
const open = { state: 'could not verify' } as const
const said = (text: string, language = 'en-GB') =>
  breachesIn(unverifiedUnsaid, copyOf([paragraph(text, 'b')], open, language)).length === 0

test('what could not be verified is asked to be said so, with a sentence that does', () => {
  const copy = copyOf([], open)
  expect(breachesIn(unverifiedUnsaid, copy)).toEqual([
    {
      block: id('a'),
      anchor: { place: { block: id('a'), field: 'text' }, start: 0, end: 25, exact: '“We have taken the town,”' },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: '“We have taken the town,”\0said by\0\0the army',
      says: 'This is recorded as not verified, and the text does not say so. Say it beside the words. For example: “The claim could not be independently verified.”',
      repair: {
        kind: 'words',
        label: 'Add “The claim could not be independently verified.”',
        anchor: { place: { block: id('a'), field: 'text' }, start: 40, end: 40, exact: '' },
        words: ' The claim could not be independently verified.',
      },
    },
  ])
})

test('what is corroborated, or recorded as nothing, is not', () => {
  expect(breachesIn(unverifiedUnsaid, copyOf([], { state: 'corroborated', how: 'by AFP' }))).toEqual([])
  expect(breachesIn(unverifiedUnsaid, copyOf([]))).toEqual([])
  expect(breachesIn(unverifiedUnsaid, copyOf([], { state: 'unverified' })).length).toBe(1)
})

test.each([
  ['en', 'Reuters could not independently verify the claim.'],
  ['en', 'The Meridian was unable to confirm the report.'],
  ['en', 'We cannot verify this.'],
  ['en', 'The claim is unverified.'],
  ['de', 'Die Angaben ließen sich nicht unabhängig überprüfen.'],
  ['de', 'Nicht bestätigt werden konnte der Bericht.'],
  ['fr', 'Cette information n’a pas pu être vérifiée.'],
  ['es', 'La agencia no ha podido comprobar la noticia.'],
  ['it', 'Non è stato possibile verificare la notizia.'],
  ['pt', 'Não foi possível verificar a informação.'],
  ['nl', 'De bewering kon niet worden geverifieerd.'],
  ['sv', 'Uppgiften har inte kunnat bekräftas.'],
  ['ar', 'ولم يتسن لرويترز التحقق من ذلك.'],
  ['he', 'לא ניתן היה לאמת את הדברים.'],
])('%s says so: %s', (language, text) => {
  expect(said(text, language)).toBe(true)
})

test.each([
  ['en', 'The claim was confirmed.'],
  ['en', 'The army did not say more.'],
  ['de', 'Das bestätigte die Armee.'],
  ['es', 'El Gobierno confirmó la noticia.'],
  ['fr', 'Après un repas il a confirmé la nouvelle.'],
  ['it', 'Il Comune ha confermato la notizia.'],
  ['ar', 'وأكد الجيش النبأ.'],
  ['he', 'הצבא אישר את הידיעה.'],
])('%s does not: %s', (language, text) => {
  expect(said(text, language)).toBe(false)
})

test('every example says what the rule looks for', () => {
  const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ar', 'he']
  const words = languages.map(unverifiedWordsOf)
  expect(words.map((one) => one?.said.test(one.sentence))).toEqual(languages.map(() => true))
})

test('it is said beside the words, where readers get it', () => {
  const doubt = 'We could not verify the claim.'
  const note: Block = { kind: 'note', id: id('n'), purpose: 'desk', text: richText(doubt) }
  const far = [paragraph('Smoke rose.', 'b'), paragraph(doubt, 'c')]
  expect(breachesIn(unverifiedUnsaid, copyOf([note], open)).length).toBe(1)
  expect(breachesIn(unverifiedUnsaid, copyOf(far, open)).length).toBe(1)
  expect(breachesIn(unverifiedUnsaid, copyOf([{ ...note, purpose: 'reader' }], open))).toEqual([])
})

test('a language without words gets no example', () => {
  expect(breachesIn(unverifiedUnsaid, copyOf([], open, 'fi')).map(({ says }) => says)).toEqual([
    'This is recorded as not verified, and the text does not say so. Say it beside the words.',
  ])
})
