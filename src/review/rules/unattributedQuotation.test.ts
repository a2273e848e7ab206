import { expect, test } from 'vitest'
import { type Block, richText } from '~/story'
import { breachesIn, copyWith, id, paragraph, photo, storyWith, wordsFound } from './ruleInTest.ts'
import { unattributedQuotation } from './unattributedQuotation.ts'

const found = (text: string, language = 'en-GB') => wordsFound(unattributedQuotation, text, { language })

test('quoted words without anybody are said to be so, at the words', () => {
  const copy = copyWith(storyWith({ body: [paragraph('The harbour was shut. “Nobody told us that it would burn.”')] }))
  expect(breachesIn(unattributedQuotation, copy)).toEqual([
    {
      block: id('p'),
      anchor: {
        place: { block: id('p'), field: 'text' },
        start: 22,
        end: 58,
        exact: '“Nobody told us that it would burn.”',
      },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: '“Nobody told us that it would burn.”',
      says: 'Nobody is named for these quoted words. Say who said them.',
    },
  ])
})

test.each([
  ['en', '“We were left alone with the water for two days.”', '“We were left alone with the water for two days.”'],
  ['en', 'The plan was “a betrayal of everyone who lives here”.', '“a betrayal of everyone who lives here”'],
  ['de', '„Wir haben zwei Tage auf Hilfe gewartet.“', '„Wir haben zwei Tage auf Hilfe gewartet.“'],
  ['fr', '« Nous avons attendu de l’aide deux jours. »', '« Nous avons attendu de l’aide deux jours. »'],
  ['es', '«Hemos esperado ayuda durante dos días».', '«Hemos esperado ayuda durante dos días»'],
  ['sv', '”Vi har väntat på hjälp i två dagar.”', '”Vi har väntat på hjälp i två dagar.”'],
  ['ar', '«انتظرنا المساعدة يومين كاملين».', '«انتظرنا المساعدة يومين كاملين»'],
  ['he', '"חיכינו לעזרה יומיים שלמים."', '"חיכינו לעזרה יומיים שלמים."'],
  ['ja', '「私たちは二日間助けを待っていた。」', '「私たちは二日間助けを待っていた。」'],
  ['en', 'A note hung there. 「私たちは二日間助けを待っていた。」', '「私たちは二日間助けを待っていた。」'],
])('%s: %s', (language, text, words) => {
  expect(found(text, language)).toEqual([words])
})

test.each([
  ['en', '“We stay,” said Dana Ruiz. “We were left alone for two days.”'],
  ['en', '“We were left alone for two days,” he said.'],
  ['en', 'Lessons from “The Old Man and the Sea” and “Fire Safety in the Old Docks” were learned.'],
  ['en', 'Banners read “No more war in our name”.'],
  ['en', 'The so-called “right to be forgotten by everyone” is a principle of European law.'],
  ['en', 'Banks that are “too big to fail” had to be saved.'],
  ['en', 'Dana Ruiz: “We were left alone for two days.”'],
  ['en', '“We were left alone for two days.” – Dana Ruiz'],
  ['en', 'The book, “how to live with less every day”, was a success.'],
  ['en', 'The Courier praised “a performance of rare quiet”, while the Post found it “long, cold and, well, wintry”.'],
  ['en', 'The prize went to “how to be alone in a city”, by Ana Lopes.'],
  ['en', 'What is a “personal allowance for married couples”?'],
  ['en', 'The defendant pleaded “not guilty on every count”.'],
  ['de', 'Der Plan ist „eine Torheit, die hier niemand will“, findet Ruiz.'],
  ['de', '„Der Hafen bleibt zu, bis wir wissen, was gebrannt hat“, sagte die Hafenmeisterin Dana Ruiz.'],
  ['de', '„Wir zählen noch immer“, sagte Hale. „Wir bitten alle, fernzubleiben.“'],
  ['de', 'Die „Frankfurter Allgemeine Zeitung“ gibt es seit 1949.'],
  ['de', 'Der Roman „Der alte Mann und das Meer“ liegt aus.'],
  ['de', 'Der Minister wies das als „frei erfundene und böse Unterstellung“ zurück.'],
  ['fr', '« Le port restera fermé tant que nous ne saurons pas », a déclaré Dana Ruiz.'],
  ['fr', 'Le film « Le vieil homme et la mer » sera projeté vendredi.'],
  ['es', '«El puerto seguirá cerrado hasta que sepamos qué ardió», dijo Dana Ruiz.'],
  ['fr', '« C’est le bon pont au bon endroit », s’est réjouie Ruth Lindqvist.'],
  ['fr', 'Aux yeux des riverains, c’est « une folie dont personne ne veut ».'],
  ['es', 'La oposición tildó el plan de «derroche sin sentido para la ciudad».'],
  ['es', 'El libro «El viejo y el mar» se leerá el viernes.'],
  ['ar', 'قالت دانا رويز: «انتظرنا المساعدة يومين كاملين».'],
  ['he', '"חיכינו לעזרה יומיים שלמים", אמרה דנה רואיז.'],
  ['ja', 'ルイズ氏は「私たちは二日間助けを待っていた」と述べた。'],
  ['fi', 'Suunnitelma oli ”petos kaikkia meitä kohtaan täällä”.'],
])('not %s: %s', (language, text) => {
  expect(found(text, language)).toEqual([])
})

test('in other languages the paragraph beside may name who speaks', () => {
  const body = [paragraph('„Wir bleiben“, sagte Ruiz.', 'a'), paragraph('„Das war es für uns alle hier.“', 'b')]
  expect(breachesIn(unattributedQuotation, copyWith(storyWith({ language: 'de', body })))).toEqual([])
})

test('a paragraph beside that quotes nobody and tells of rain names nobody', () => {
  const body = [paragraph('وأضافت رويز مزيدا من التفاصيل.', 'a'), paragraph('«انتظرنا المساعدة يومين كاملين».', 'b')]
  const rain = [paragraph('هطل المطر على الميناء.', 'a'), paragraph('«انتظرنا المساعدة يومين كاملين».', 'b')]
  const count = (blocks: readonly Block[]) =>
    breachesIn(unattributedQuotation, copyWith(storyWith({ language: 'ar', body: blocks }))).length
  expect([count(body), count(rain)]).toEqual([0, 1])
})

const withHead = (headline: string, text: string) =>
  wordsFound(unattributedQuotation, text, { headline: richText(headline) })

test('a headline may quote what the text attributes, shortened as headlines are', () => {
  const text = '“We will never give in to such threats,” Omar Haddad told reporters.'
  expect(withHead('‘We will not give in to threats’', text)).toEqual([])
  expect(withHead('‘Nobody is coming to help us’', text)).toEqual(['‘Nobody is coming to help us’'])
})

test('words that the text attributes elsewhere may stand alone, in a caption too', () => {
  const said = paragraph('“We were left alone with the water,” said Dana Ruiz.')
  const body = [photo({ caption: '“We were left alone with the water”', credit: 'Ann Lee' }), said]
  expect(breachesIn(unattributedQuotation, copyWith(storyWith({ body })))).toEqual([])
})

test('a caption, a list and a standfirst are read; a note and a picture’s description are not', () => {
  const quoted = 'It was “a betrayal of everyone who lives here”.'
  const list: Block = { kind: 'list', id: id('l'), ordered: false, items: [{ id: id('i'), text: richText(quoted) }] }
  const notes = (['desk', 'query', 'reader', 'correction', 'update'] as const).map(
    (purpose): Block => ({ kind: 'note', id: id(purpose), purpose, text: richText(quoted) }),
  )
  const body = [photo({ caption: quoted.replace('It was', 'The plan is'), alt: quoted }), list, ...notes]
  const found = breachesIn(unattributedQuotation, copyWith(storyWith({ body })))
  expect(found.map(({ block, anchor }) => [block, anchor?.exact])).toEqual([
    ['f', '“a betrayal of everyone who lives here”'],
    ['i', '“a betrayal of everyone who lives here”'],
  ])
})

const quote = (chain: Extract<Block, { kind: 'quote' }>['chain']): Block => ({
  kind: 'quote',
  id: id('q'),
  words: [richText('No.')],
  chain,
})

test('a quote block has a speaker, however short, in any language', () => {
  const says = (chain: Extract<Block, { kind: 'quote' }>['chain'], language = 'fi') =>
    breachesIn(unattributedQuotation, copyWith(storyWith({ language, body: [quote(chain)] }))).map(({ says }) => says)
  expect(says([])).toEqual(['Nobody is named for these quoted words. Say who said them.'])
  expect(says([{ id: id('s'), role: 'said by', name: 'Dana Ruiz', doubtful: false }])).toEqual([])
})
