import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage } from '~/story'
import { attribute } from './attribute.ts'
import { createAttributor } from './createAttributor.ts'
import { chains, found, passagesIn } from './kit/found.ts'
import type { Finding } from './types.ts'

test('a quote takes the name that follows it', () => {
  expect(found('“We will appeal,” said Dana Ruiz.')).toBe('⟦“We will appeal,”⟧ said ⟨Dana Ruiz⟩.')
  expect(found('“We will appeal,” Dana Ruiz said on Monday.')).toBe('⟦“We will appeal,”⟧ ⟨Dana Ruiz⟩ said on Monday.')
})

test('a quote takes the name before it', () => {
  expect(found('On Monday, Dana Ruiz told reporters: “We will appeal.”')).toBe(
    'On Monday, ⟨Dana Ruiz⟩ told reporters: ⟦“We will appeal.”⟧',
  )
})

test('a quotation in two parts is one finding', () => {
  expect(found('“We will appeal,” she said. “We will win.”')).toBe('⟦“We will appeal,”⟧ ⟨she⟩ said. ⟦“We will win.”⟧')
  expect(attribute(passagesIn('“We will appeal,” she said. “We will win.”'))).toHaveLength(1)
})

test('indirect speech runs from the verb to the end of the sentence', () => {
  expect(found('The army said on Sunday that it had taken the hospital.')).toBe(
    '⟨The army⟩ said on Sunday ⟦that it had taken the hospital⟧.',
  )
  expect(found('The hospital had closed, two doctors said.')).toBe('⟦The hospital had closed⟧, ⟨two doctors⟩ said.')
})

test('a half-quoted phrase is part of mixed speech', () => {
  const copy = 'The mayor called the plan “a disaster” for the city.'
  expect(found(copy)).toBe('⟨The mayor⟩ called ⟦the plan “a disaster” for the city⟧.')
  expect(attribute(passagesIn(copy)).map(({ type }) => type)).toEqual(['mixed'])
})

test('the source is the whole noun phrase, and its name goes into the chain', () => {
  const copy = 'Ann Lee, a lawyer for the city, said that the vote was fair.'
  expect(found(copy)).toBe('⟨Ann Lee, a lawyer for the city⟩, said ⟦that the vote was fair⟧.')
  expect(chains(copy)).toEqual(['said by Ann Lee'])
})

test('“according to” stands before or after', () => {
  expect(found('According to police, two men fled.')).toBe('According to ⟨police⟩, ⟦two men fled⟧.')
  expect(found('Two men fled, according to police.')).toBe('⟦Two men fled⟧, according to ⟨police⟩.')
})

test('a participle shares the subject of the verb before it', () => {
  expect(found('The aid chief spoke of alarm, warning that hunger was near.')).toBe(
    '⟨The aid chief⟩ spoke of alarm, warning ⟦that hunger was near⟧.',
  )
})

test('a clause that sets the scene is not what was said', () => {
  expect(found('While Clinton claimed that it was so, experts were silent.')).toBe(
    'While ⟨Clinton⟩ claimed ⟦that it was so⟧, experts were silent.',
  )
})

test('titles, scare quotes and notes are no speech', () => {
  expect(found('The film “The Third Man” was shown to the so-called “experts”.')).toBe(
    'The film “The Third Man” was shown to the so-called “experts”.',
  )
  expect(found('(The editor said that times are local.)')).toBe('(The editor said that times are local.)')
  expect(found('Reporting by Ann Lee; Editing by Bo Dahl, who said “no”')).toBe(
    'Reporting by Ann Lee; Editing by Bo Dahl, who said “no”',
  )
  expect(found('note: The mayor said “no” to us.')).toBe('The mayor said “no” to us.')
})

test('hearsay, and a speaker who stands away from the quotation, are not certain', () => {
  const copies = [
    '“We shall stay in this city,” Ann Lee said.',
    '“We shall stay in this city,” Ann Lee reportedly said.',
    '“We shall stay in this city,” the note to which Ann Lee admitted said.',
  ]
  expect(copies.map((copy) => attribute(passagesIn(copy))[0]?.confidence)).toEqual(['certain', 'likely', 'likely'])
})

test('the name of a programme is no speech, and what follows goes on', () => {
  expect(found('“We stay,” Lee said in an interview aired Monday on NBC’s “Meet the Press.” “We win.”')).toBe(
    '⟦“We stay,”⟧ ⟨Lee⟩ said in an interview aired Monday on NBC’s “Meet the Press.” ⟦“We win.”⟧',
  )
})

test('a pronoun keeps its place in the text, and its name comes from before', () => {
  const copy = '“We stay,” Stephen O’Brien said.\n“It is near,” he warned.'
  expect(found(copy)).toBe('⟦“We stay,”⟧ ⟨Stephen O’Brien⟩ said.\n⟦“It is near,”⟧ ⟨he⟩ warned.')
  expect(chains(copy)).toEqual(['said by Stephen O’Brien', 'said by Stephen O’Brien*'])
})

test('a pronoun that nobody fits stays a pronoun, and is not certain', () => {
  const [finding] = attribute(passagesIn('“It is near,” he warned.'))
  expect([finding?.chain[0]?.name, finding?.confidence]).toEqual(['he', 'unsure'])
})

test('a quotation that is not closed goes on in the next paragraph', () => {
  const copy = '“We stay,” Ann Lee said. “We stay for good.\n“And we will win.”'
  expect(found(copy)).toBe('⟦“We stay,”⟧ ⟨Ann Lee⟩ said. ⟦“We stay for good.⟧\n⟦“And we will win.”⟧')
  expect(attribute(passagesIn(copy))).toHaveLength(1)
})

test('a quotation may be closed in a later paragraph that no mark opens', () => {
  expect(found('Ann Lee said, "We stay.\nWe stay for good.\nAnd we win." Bo Dahl said, "No."')).toBe(
    '⟨Ann Lee⟩ said, ⟦"We stay.⟧\n⟦We stay for good.⟧\n⟦And we win."⟧ ⟨Bo Dahl⟩ said, ⟦"No."⟧',
  )
})

test('a mark that somebody forgot to close reaches no further than its paragraph', () => {
  expect(found('Ann Lee said, "We stay.\nIt rained.\n"No," Bo Dahl said.')).toBe(
    '⟨Ann Lee⟩ said, ⟦"We stay.⟧\nIt rained.\n⟦"No,"⟧ ⟨Bo Dahl⟩ said.',
  )
})

test('a colon at the end of a paragraph announces the quotation in the next', () => {
  expect(found('Ann Lee continued:\n“We stay.”')).toBe('⟨Ann Lee⟩ continued:\n⟦“We stay.”⟧')
})

test('a quotation without anyone near it has no source', () => {
  const [finding] = attribute(passagesIn('“We shall never leave this city.”'))
  expect([finding?.source, finding?.chain, finding?.confidence]).toEqual([[], [], 'unsure'])
})

test('carriers are steps of the chain', () => {
  expect(chains('“We stay,” Boris Johnson said, according to Reuters.')).toEqual([
    'said by Boris Johnson, carried by Reuters',
  ])
  expect(
    chains('“The army high command calls on all to go,” a statement carried by SANA and quoted by Reuters said.'),
  ).toEqual(['said by The army high command, carried by SANA, quoted by Reuters'])
  expect(chains('“We stay,” Ann Lee told the Security Council.')).toEqual([
    'said by Ann Lee, said to the Security Council',
  ])
})

test('the sentence tells whose hands the words went through, in order from mouth to page', () => {
  expect(
    [
      '"We go," Ann Lee told Reuters through a translator.',
      'Speaking through an interpreter, Ann Lee told CNN she was safe.',
      'Two men fled, according to a report in The Times citing police.',
      'The army said in a statement carried by state news agency SANA and quoted by Reuters that it had won.',
      '"We stay," said Ann Lee, speaking on behalf of the family.',
      'In an interview with BBC News, Ann Lee said that peace was near.',
      '"We stay," Ann Lee said in an interview with The Guardian on Monday.',
      'A letter seen by Sky News said that forms would be returned.',
    ].flatMap(chains),
  ).toEqual([
    'said by Ann Lee, translated by a translator, said to Reuters',
    'said by Ann Lee, translated by an interpreter, said to CNN',
    'said by police, carried by The Times',
    'said by The army, carried by state news agency SANA, quoted by Reuters',
    'said by Ann Lee, on behalf of the family',
    'said by Ann Lee, said to BBC News',
    'said by Ann Lee, said to The Guardian',
    'said by A letter, quoted by Sky News',
  ])
})

test('the reason tells whom a pronoun stands for', () => {
  const findings = attribute(passagesIn('“We stay,” Stephen O’Brien said.\nIt rained.\n“It is near,” he warned.'))
  expect(findings.map(({ reason }) => reason)).toEqual([
    'The speaker is named after the quotation: “Stephen O’Brien said”.',
    'The speaker is named after the quotation: “he warned”. “he” is Stephen O’Brien, the nearest name before that fits.',
  ])
})

test('“the news agency” is the agency named before', () => {
  expect(chains('Troops advanced, Reuters reported.\nTwo men fled, according to the news agency.')).toEqual([
    'said by Reuters',
    'said by Reuters*',
  ])
})

test('the speaker in a quote block can be “she” in the next paragraph', () => {
  expect(chains('chain step: Ann Lee\n“We stay,” she added.')).toEqual(['said by Ann Lee*'])
})

const line = fc.oneof(
  fc.constantFrom(
    '“We stay,” Ann Lee said. “We stay for good.',
    '“And we will win.”',
    'The army said that it had taken the hospital, according to Reuters.',
    'Bo Dahl continued:',
    'He added that “no one” knew.',
    'We stay." He left.',
    'Reuters reported that according to a statement carried by SANA, the army said it had won.',
    'The mayor speaks. (AP Photo/Ann Lee, Pool) More here.',
    'Editorial use only',
    'Mandatory Credit: Photo by Ann Lee/ITV/Shutterstock (123456a)',
    'Photo: Ann Lee',
    'Supplies in AleppoReuters',
    '(Reporting by Ann Lee)',
    '',
  ),
  fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '’',
        'said',
        'Ann',
        'told',
        'who',
        ',',
        '.',
        ':',
        '(',
        ')',
        'that',
        'and',
        '—',
        '/',
        'Photo by',
        'AP',
        'via',
        '«',
        '»',
        '‘',
        '״',
        '😀',
        '\u0000',
        '\ud800',
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(' ')),
  fc.string({ maxLength: 60 }),
)
const copy = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))

test('every anchor holds the words that stand there, whatever the text', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const passages = passagesIn(text)
      const texts = new Map(passages.map((passage) => [passage.place.block, passage.text]))
      for (const { content, cue, source, chain, reason } of attribute(passages)) {
        const anchors = [...content, ...cue, ...source, ...chain.flatMap(({ anchor }) => anchor ?? [])]
        expect(content.length).toBeGreaterThan(0)
        expect(reason).toMatch(/\.$/)
        for (const { place, start, end, exact } of anchors) {
          expect(end).toBeGreaterThan(start)
          expect(texts.get(place.block)?.slice(start, end)).toBe(exact)
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('a remembering attributor answers as a fresh one, after any edits', () => {
  fc.assert(
    fc.property(fc.array(copy, { minLength: 1, maxLength: 4 }), (edits) => {
      const remembering = createAttributor()
      for (const text of edits) expect(remembering(passagesIn(text))).toEqual(attribute(passagesIn(text)))
    }),
  )
})

test('a remembering attributor answers as a fresh one when unchanged paragraphs are the same objects', () => {
  fc.assert(
    fc.property(fc.array(copy, { minLength: 2, maxLength: 5 }), (edits) => {
      const known = new Map<string, Passage>()
      const remembering = createAttributor()
      for (const text of edits) {
        const passages = passagesIn(text).map((passage) => {
          const key = `${passage.place.block} ${passage.text}`
          const same = known.get(key) ?? passage
          known.set(key, same)
          return same
        })
        expect(remembering(passages)).toEqual(attribute(passages))
      }
    }),
    { numRuns: 300 },
  )
})

test('an edit changes nothing five paragraphs before it, and nothing far after it', () => {
  // An open quotation reaches over four paragraphs without a mark.
  const near = Array.from({ length: 5 }, () => 'It rained.')
  const apart = Array.from({ length: 14 }, (_, at) => `Bo Dahl${at} left the hall.`).join('\n')
  fc.assert(
    fc.property(line, line, copy, copy, (old, edited, before, after) => {
      const found = (middle: string) =>
        attribute(passagesIn([before, ...near, middle.replaceAll('\n', ' '), apart, after].join('\n')))
      const [start, end] = [before.split('\n').length, before.split('\n').length + near.length + 15]
      const outside = (findings: readonly Finding[]) =>
        findings.filter(({ content }) =>
          content.every(({ place }) => isOutside(Number(place.block.slice(1)), start, end)),
        )
      expect(outside(found(edited))).toEqual(outside(found(old)))
    }),
  )
})

const isOutside = (line: number, start: number, end: number): boolean => line < start || line >= end

test('a paragraph that is one quotation carries on the quotation before it', () => {
  const copy = '“We stay,” Ann Lee said.\n“We stay for good.”\n“And we win.”\n“No,” Bo Dahl said.'
  expect(attribute(passagesIn(copy)).map(({ content }) => content.map(({ exact }) => exact))).toEqual([
    ['“We stay,”', '“We stay for good.”', '“And we win.”'],
    ['“No,”'],
  ])
})

test('a quotation that stands alone is not owed to those whom somebody tells of', () => {
  expect(found('Ann Lee said the figures show that it rains. “We need more of it.”')).toContain(
    '⟦“We need more of it.”⟧',
  )
  const owed = attribute(passagesIn('Ann Lee said the figures show that it rains. “We need more of it.”')).filter(
    ({ content }) => content.some(({ exact }) => exact.startsWith('“')),
  )
  expect(owed.map(({ chain }) => chain[0]?.name)).toEqual(['Ann Lee'])
})

test('a quotation over three paragraphs is one finding', () => {
  const copy = 'Ann Lee said: “We stay.\n“We stay for good.\n“And we win.”'
  expect(found(copy)).toBe('⟨Ann Lee⟩ said: ⟦“We stay.⟧\n⟦“We stay for good.⟧\n⟦“And we win.”⟧')
  expect(attribute(passagesIn(copy))).toHaveLength(1)
})

test('a finding that did not change is the same object after an edit elsewhere', () => {
  const attributor = createAttributor()
  const [before] = attributor(passagesIn('“We stay,” Ann Lee said.\nNothing.'))
  const [after] = attributor(passagesIn('“We stay,” Ann Lee said.\nNothing more.'))
  expect(after).toBe(before)
})
