import { expect, test } from 'vitest'
import { createAttributor } from './createAttributor.ts'
import { chains, found, passagesIn } from './kit/found.ts'

test('a label leads from the sentence it stands behind to the name', () => {
  expect(found('The floor on Friday. It was full. Image: Ann Lee.')).toBe(
    'The floor on Friday. ⟦It was full.⟧ Image: ⟨Ann Lee⟩.',
  )
  expect(found('A fan waits Photo by Ann Lee/AFP')).toBe('⟦A fan waits⟧ Photo by ⟨Ann Lee/AFP⟩')
})

test('a caption of its own is caption as a whole', () => {
  expect(found('caption: The floor on Friday. It was full. Image: Ann Lee.')).toBe(
    '⟦The floor on Friday. It was full.⟧ Image: ⟨Ann Lee⟩.',
  )
})

test('a bracket is all credit, and what stands around it is caption', () => {
  expect(found('The mayor speaks. (AP Photo/Ann Lee, Pool)')).toBe('⟦The mayor speaks.⟧ ⟨(AP Photo/Ann Lee, Pool)⟩')
  expect(found('A match. (Ann Lee/LaPresse via AP) More here.')).toBe(
    '⟦A match.⟧ ⟨(Ann Lee/LaPresse via AP)⟩ ⟦More here.⟧',
  )
})

test('the chain of a credit runs from the camera to the page, agencies in the house’s spelling', () => {
  expect(
    [
      'The mayor. (AP Photo/Ann Lee, Pool)',
      'The mayor. (Ann Lee, Sputnik, Kremlin Pool Photo via AP)',
      'The mayor. (Photo by Ann Lee/Invision/AP, File)',
      'The mayor in Leeds. Ann Lee/Rueters',
      'The mayor in Leeds. Ann Lee/Blomberg',
      'The mayor. Image: United States Navy.',
    ].flatMap(chains),
  ).toEqual([
    'said by Ann Lee, carried by AP',
    'said by Ann Lee, carried by Sputnik, carried by Kremlin, carried by AP',
    'said by Ann Lee, carried by Invision, carried by AP',
    'said by Ann Lee, carried by Reuters',
    'said by Ann Lee, carried by Bloomberg',
    'said by United States Navy',
  ])
})

test('glued names come apart', () => {
  expect(found('Supplies in AleppoReuters')).toBe('⟦Supplies in Aleppo⟧⟨Reuters⟩')
  expect(found('Supplies in AleppoREUTERS/Ann Lee')).toBe('⟦Supplies in Aleppo⟧⟨REUTERS/Ann Lee⟩')
  expect(found('Supplies in KabulAnn Lee/AFP')).toBe('⟦Supplies in Kabul⟧⟨Ann Lee/AFP⟩')
  expect(chains('Supplies in Kabul AnnLee/AFP')).toEqual(['said by Ann Lee, carried by AFP'])
})

test('handouts, outlets, platforms and labels of other houses', () => {
  expect(
    [
      'The port. State Service of Ukraine/Handout via REUTERS',
      'The port. (Ann Lee/The Washington Post)',
      'The port. (THE CANADIAN PRESS/Ann Lee)',
      'The port. — Reuters/File',
      'The port. Credit...Ann Lee for The New York Times',
      'The port. Courtesy of A24',
      'The port. Photographer: Ann Lee/Bloomberg',
      'The port. © Ann Lee/Greenpeace',
      'Der Hafen. Foto: Ann Lee/dpa',
    ].flatMap(chains),
  ).toEqual([
    'said by State Service of Ukraine, carried by Reuters',
    'said by Ann Lee, carried by The Washington Post',
    'said by Ann Lee, carried by Canadian Press',
    'carried by Reuters',
    'said by Ann Lee, carried by The New York Times',
    'said by A24',
    'said by Ann Lee, carried by Bloomberg',
    'said by Ann Lee, carried by Greenpeace',
    'said by Ann Lee, carried by dpa',
  ])
})

test('an order to credit stands above its caption, with what the agency allows', () => {
  const copy =
    'Editorial use only\nMandatory Credit: Photo by Ann Lee/ITV/Shutterstock (123456a)\nBo Dahl\nThe show, London, 4 Feb 2026'
  expect(found(copy)).toBe(
    '⟨Editorial use only⟩\n⟨Mandatory Credit: Photo by Ann Lee/ITV/Shutterstock (123456a)⟩\n⟦Bo Dahl⟧\n⟦The show, London, 4 Feb 2026⟧',
  )
  expect(chains(copy)).toEqual(['said by Ann Lee, carried by ITV, carried by Shutterstock'])
})

test('a credit in a line of its own is of the caption before it, or after it where somebody speaks before', () => {
  expect(found('The mayor in Leeds.\nPhoto: Ann Lee')).toBe('⟦The mayor in Leeds.⟧\nPhoto: ⟨Ann Lee⟩')
  expect(found('“We stay,” Bo Dahl said.\nAnn Lee via Getty Images.\nThe mayor in Leeds.')).toBe(
    '⟦“We stay,”⟧ ⟨Bo Dahl⟩ said.\n⟨Ann Lee via Getty Images⟩.\n⟦The mayor in Leeds.⟧',
  )
})

test('labels, slashes and agencies in running text are no credits', () => {
  const copy = [
    'He took a photo by Ann Lee to the fair.',
    'WASHINGTON (AP) — The president left.',
    'They met on Twitter/Facebook.',
    'The Smith/Jones bill passed (via committee).',
    'The picture was clear: Ann Lee had won.',
    'The rate rose to 3/4 percent.',
  ].join('\n')
  expect(found(copy)).toBe(copy)
})

test('the house’s own agencies count as agencies, in its spelling', () => {
  const attribute = createAttributor([{ name: 'Fjord Foto', spellings: ['Fjordfoto'], kind: 'picture agency' }])
  const [finding] = attribute(passagesIn('The mayor. (Ann Lee/Fjordfoto)'))
  expect(finding?.chain.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'said by Ann Lee',
    'carried by Fjord Foto',
  ])
})
