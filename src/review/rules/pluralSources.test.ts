import { expect, test } from 'vitest'
import { chain, item } from '../sources/itemInTest.ts'
import type { AnonymousForm } from '../deeds.ts'
import { pluralSources } from './pluralSources.ts'
import { breachesIn, copyWith, id, paragraph, storyWith, wordsFound } from './ruleInTest.ts'

const found = (text: string) => wordsFound(pluralSources, text)
const form = (source: string, people: number): AnonymousForm => ({
  source,
  people,
  knowsDirectly: true,
  reason: 'They would lose their jobs.',
  motive: '',
  knownTo: 'Ines Calder',
  second: '',
})

test('sources in the plural are asked for their number, at the words', () => {
  const copy = copyWith(storyWith({ body: [paragraph('The talks will resume, sources said.')] }))
  const words = 'The talks will resume'
  expect(breachesIn(pluralSources, copy)).toEqual([
    {
      block: id('p'),
      anchor: { place: { block: id('p'), field: 'text' }, start: 0, end: words.length, exact: words },
      item: copy.parts.flatMap(({ items }) => items)[0]?.key,
      on: `${words}\0said by\0\0sources`,
      says: '“sources” are several, and one is recorded. Write it in the singular, or record how many there are.',
    },
  ])
})

test.each([
  ['Western diplomats said that the talks would resume.', 'that the talks would resume'],
  ['U.S. officials said that the talks would resume.', 'that the talks would resume'],
  ['Witnesses said that the square was empty.', 'that the square was empty'],
])('%s', (text, words) => {
  expect(found(text)).toEqual([words])
})

test.each([
  ['The residents’ association said that the square was empty.'],
  ['The People’s Party said that the square was empty.'],
  ['A source close to the talks said that they would resume.'],
  ['Two officials said that the talks would resume.'],
  ['Officials at the ministry said that the talks would resume.'],
  ['Health officials said that 12 people had died.'],
  ['Witnesses told Reuters that the square was empty.'],
  ['Police said that the square was empty.'],
  ['They said that the square was empty.'],
  ['The Syrian Observatory for Human Rights said that the square was empty.'],
])('not: %s', (text) => {
  expect(found(text)).toEqual([])
})

const said = (line: string, vouched: readonly AnonymousForm[] = [], before?: string) => {
  const one = item('We stay.', line)
  const foundAs = before === undefined ? one.found : { ...one.found, chain: chain(before) }
  const { ground, parts } = copyWith(storyWith({}), { vouched })
  const [part] = parts
  if (part === undefined) throw new Error('a story has parts')
  return pluralSources.inPart({ ...part, items: [{ ...one, found: foundAs }] }, ground).map(({ says }) => says)
}

test('a form says how many stand behind a plural, and against a number in the text', () => {
  expect(said('said by: the officials', [form('Officials', 2)])).toEqual([])
  expect(said('said by: officials', [form('officials', 1)]).length).toBe(1)
  expect(said('said by: two officials', [form('Two officials', 1)]).length).toBe(1)
})

test('one person in the chain does not make the text’s plural true, two do', () => {
  expect(said('said by: a Western diplomat', [], 'said by: sources')).toEqual([
    '“sources” are several, and one is recorded. Write it in the singular, or record how many there are.',
  ])
  expect(said('said by: a Western diplomat > said by: an aide', [], 'said by: sources')).toEqual([])
})

test('in other languages too, where a person says that nobody is named', () => {
  const unnamed = (name: string) => {
    const one = item('We stay.', `said by: ${name}`)
    const wording = { ...one.wording, chain: one.wording.chain.map((step) => ({ ...step, kind: 'unnamed' as const })) }
    const { ground, parts } = copyWith(storyWith({}))
    const [part] = parts
    if (part === undefined) throw new Error('a story has parts')
    return pluralSources.inPart({ ...part, items: [{ ...one, wording, found: wording }] }, ground).length
  }
  const plural = [
    'Quellen in Kiew',
    'fuentes de la investigación',
    'des diplomates',
    'fonti vicine al governo',
    'källor',
  ]
  expect(plural.map(unnamed)).toEqual([1, 1, 1, 1, 1])
  expect(['eine Quelle', 'una fuente', 'un diplomate', 'drei Diplomaten'].map(unnamed)).toEqual([0, 0, 0, 0])
})

const foundIn = (language: string, text: string) => wordsFound(pluralSources, text, { language })

test.each([
  ['de', 'Augenzeugen berichteten von einer Explosion am Hafen.', 'Augenzeugen'],
  ['de', 'Nach Angaben von Diplomaten sind die Gespräche gescheitert.', 'Diplomaten'],
  ['fr', 'Des sources proches du port ont déclaré que les vannes étaient usées.', 'sources'],
  ['fr', 'Les vannes étaient usées, selon des responsables du port.', 'responsables'],
  ['es', 'Fuentes del puerto dijeron que las válvulas estaban gastadas.', 'Fuentes'],
  ['es', 'Según testigos, el agua llegó de noche.', 'testigos'],
  ['it', 'Fonti del porto hanno detto che le valvole erano usurate.', 'Fonti'],
  ['pt', 'Testemunhas disseram que a água chegou à noite.', 'Testemunhas'],
  ['nl', 'Volgens ooggetuigen kwam het water in de nacht.', 'ooggetuigen'],
  ['sv', 'Enligt källor i hamnen var ventilerna slitna.', 'källor'],
  ['ar', 'وقالت مصادر في الميناء إن الصمامات قديمة.', 'مصادر'],
  ['he', 'מקורות בנמל אמרו כי השסתומים ישנים.', 'מקורות'],
])('where no speech is found the words tell, %s: %s', (language, text, words) => {
  expect(foundIn(language, text)).toEqual([words])
})

test.each([
  ['de', 'Die Polizei sagte, die Quellen des Flusses seien trocken.'],
  ['de', 'Er sagte, dass Beamte davon wussten.'],
  ['de', '„Augenzeugen sagten das“, sagte Ruiz.'],
  ['de', 'Zwei Diplomaten sagten, die Gespräche seien gescheitert.'],
  ['de', 'Die Experten Ann Lee und Bo Ray sagten das.'],
  ['fr', 'Il a dit que des responsables le savaient.'],
  ['es', 'Dijo que los funcionarios lo sabían.'],
  ['he', 'המשטרה אמרה כי מקורות המים יבשו.'],
  ['ja', '関係者によると、弁は古かった。'],
])('not %s: %s', (language, text) => {
  expect(foundIn(language, text)).toEqual([])
})

test('a form counts in any language', () => {
  const says = (people: number) =>
    breachesIn(
      pluralSources,
      copyWith(
        storyWith({ language: 'de', body: [paragraph('Diplomaten sagten, die Gespräche seien gescheitert.')] }),
        {
          vouched: [form('westliche Diplomaten', people)],
        },
      ),
    ).map((breach) => breach.says)
  expect([says(1), says(2)]).toEqual([
    ['“Diplomaten” are several, and one is recorded. Write it in the singular, or record how many there are.'],
    [],
  ])
})
