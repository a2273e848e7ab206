import { expect, test } from 'vitest'
import { captionClaim } from './captionClaim.ts'
import { breachesIn, copyWith, photo, storyWith } from './ruleInTest.ts'

const found = (caption: string, language = 'en-GB') =>
  breachesIn(captionClaim, copyWith(storyWith({ language, body: [photo({ caption })] }))).map(
    ({ anchor }) => anchor?.exact,
  )

test.each([
  ['en', 'Smoke rises over Aleppo after an air strike on Friday.', 'after an air strike'],
  ['en', 'A mother mourns her son, killed in Aleppo.', 'killed in'],
  ['en', 'People flee following a suspected Israeli drone attack.', 'following a suspected Israeli drone attack'],
  ['en', 'A house damaged by shelling.', 'damaged by'],
  ['en', 'The fire was blamed on arsonists.', 'blamed on'],
  ['de', 'Rauch über Aleppo nach einem israelischen Luftangriff.', 'nach einem israelischen Luftangriff'],
  ['de', 'Trauer um einen Mann, der bei einem Anschlag starb.', 'bei einem Anschlag'],
  ['fr', 'De la fumée après une frappe aérienne à Alep.', 'après une frappe'],
  ['fr', 'Un enfant tué dans Alep.', 'tué dans'],
  ['fr', 'Des ruines après l’attaque de vendredi.', 'après l’attaque'],
  ['es', 'Humo sobre Alepo tras un ataque aéreo.', 'tras un ataque'],
  ['es', 'Familiares de los muertos en Alepo.', 'muertos en'],
  ['it', 'Fumo su Aleppo dopo un raid aereo.', 'dopo un raid'],
  ['it', 'I funerali di un uomo ucciso da un cecchino.', 'ucciso da'],
  ['pt', 'Fumaça sobre Alepo após um ataque aéreo.', 'após um ataque'],
  ['pt', 'Parentes de mortos em Alepo.', 'mortos em'],
  ['nl', 'Rook boven Aleppo na een luchtaanval.', 'na een luchtaanval'],
  ['nl', 'Familie van een man die is gedood bij Aleppo.', 'gedood bij'],
  ['sv', 'Rök över Aleppo efter ett flyganfall.', 'efter ett flyganfall'],
  ['sv', 'Anhöriga till en man som dödades i Aleppo.', 'dödades i'],
])('%s: %s', (language, caption, words) => {
  expect(found(caption, language)).toEqual([words])
})

test.each([
  ['en', 'Smoke rises over Aleppo after an air strike, according to the army.'],
  ['en', 'The army said the house was damaged by shelling.'],
  ['en', 'Smoke rises over Aleppo on Friday.'],
  ['en', 'A house damaged in Aleppo.'],
  ['en', 'A portrait of the king, murdered in 1914.'],
  ['fr', 'Une maison détruite dans Alep.'],
  ['en', 'The president leaves after a meeting in Aleppo.'],
  ['en', 'A banner reads “Killed in our beds”.'],
  ['en', 'Firefighters at work after they had put out a fire.'],
  ['de', 'Rauch über Aleppo nach einem Luftangriff, laut Armee.'],
  ['de', 'Der Minister nach einer Sitzung in Berlin.'],
  ['fr', 'De la fumée après une frappe, selon l’armée.'],
  ['es', 'Humo sobre Alepo tras un ataque, según el ejército.'],
  ['it', 'Fumo su Aleppo dopo un raid, secondo l’esercito.'],
  ['pt', 'Fumaça sobre Alepo após um ataque, segundo o exército.'],
  ['nl', 'Rook boven Aleppo na een luchtaanval, volgens het leger.'],
  ['sv', 'Rök över Aleppo efter ett flyganfall, enligt armén.'],
  ['he', 'עשן מעל חאלב after an air strike'],
])('not %s: %s', (language, caption) => {
  expect(found(caption, language)).toEqual([])
})
