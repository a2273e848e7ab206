import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verbatimOf } from './verbatimOf.ts'

const wire = {
  title: 'Wire copy',
  source: 'Harbour News',
  text: `The army said on Sunday that it had taken the port.
“We liberated the old harbour this morning, and we will not leave it,” General Ruiz told reporters.
"Nobody was hurt, and nobody will be; the ships may sail again on Tuesday," he added.`,
}
const other = { title: 'Transcript', text: 'We will rebuild the harbour with our own hands.' }

/** What is said of a quote, with the origin's words in place of its offsets. */
function told(words: string, origins: readonly { title: string; text: string }[] = [other, wire]) {
  const verbatim = verbatimOf(words, origins)
  if (verbatim.kind === 'not found' || verbatim.kind === 'no words') return verbatim.kind
  const { kind, origin, anchors, inserted } = verbatim
  const common = {
    kind,
    in: origin.title,
    at: anchors.map(({ start, end }) => origin.text.slice(start, end)),
    inserted: inserted.map(({ start, end }) => words.slice(start, end)),
  }
  if (kind === 'word for word') return common
  const { changes, differences, isClear } = verbatim
  return {
    ...common,
    isClear,
    changes,
    differences: differences.map(({ has, should }) => [has.replace('\u00ad', ''), should]),
  }
}

test('a quote is found word for word, whatever its marks', () => {
  expect(told("'we liberated the old harbour – this morning'")).toEqual({
    kind: 'word for word',
    in: 'Wire copy',
    at: ['We liberated the old harbour this morning'],
    inserted: [],
  })
})

test('a changed word is shown beside the one that stands in the origin', () => {
  expect(told('“We captured the old harbour this morning, and we will not leave it,”')).toEqual({
    kind: 'differs',
    in: 'Wire copy',
    at: ['We liberated the old harbour this morning, and we will not leave it'],
    inserted: [],
    isClear: true,
    differences: [['captured', 'liberated']],
    changes: [
      { kind: 'same', text: '“We ' },
      { kind: 'removed', text: 'liberated' },
      { kind: 'added', text: 'captured' },
      { kind: 'same', text: ' the old harbour this morning, and we will not leave it,”' },
    ],
  })
})

test('words left out must be marked', () => {
  expect(told('“We liberated the old harbour … and we will not leave it”')).toMatchObject({ kind: 'word for word' })
  expect(told('“We liberated the old harbour, and we will not leave it”')).toMatchObject({
    kind: 'differs',
    differences: [['', 'this morning']],
  })
})

test.each(['…', '...', '. . .', '[...]', '[…]', '(…)', '⋯', '……'])('%s marks words left out', (mark) => {
  expect(told(`We liberated ${mark} this morning`)).toEqual({
    kind: 'word for word',
    in: 'Wire copy',
    at: ['We liberated', 'this morning'],
    inserted: [],
  })
})

test('an ellipsis does not bridge more than five hundred words', () => {
  const far = (words: number) => ({
    title: 'Long',
    text: `We came home ${'over and '.repeat(words / 2)}at last we left`,
  })
  expect(told('“We came home … at last we left”', [far(500)])).toMatchObject({ kind: 'word for word' })
  expect(told('“We came home … at last we left”', [far(502)])).not.toMatchObject({ kind: 'word for word' })
})

test('an editor’s words in brackets are told, and stand for a few of the origin’s or for none', () => {
  expect(told('[The troops] liberated the old harbour [of Hask] this morning')).toEqual({
    kind: 'word for word',
    in: 'Wire copy',
    at: ['liberated the old harbour', 'this morning'],
    inserted: ['[The troops]', '[of Hask]'],
  })
  expect(told('nobody was hurt, and the ships sail[ed] again on Tuesday')).toMatchObject({ kind: 'differs' })
  expect(told('the ships may sail[ed] again on Tuesday')).toMatchObject({
    kind: 'word for word',
    inserted: ['sail[ed]'],
  })
})

test('words that were added are told with nothing in their place', () => {
  expect(told('“Nobody was badly hurt, and nobody will be”')).toMatchObject({ differences: [['badly', '']] })
})

test('a quote that begins like another sentence is not found', () => {
  expect(told('“It is going to be a long night”', [{ title: 'A', text: 'It is going to be a difficult week.' }])).toBe(
    'not found',
  )
  expect(told('“The king is dead.”')).toBe('not found')
})

test('of two places that are as near, neither is clear', () => {
  const twice = {
    title: 'A',
    text: `We will liberate the city tomorrow. ${'Then came rain. '.repeat(40)} We will defend the city tomorrow.`,
  }
  expect(told('“We will capture the city tomorrow”', [twice])).toMatchObject({ kind: 'differs', isClear: false })
})

test('what has no words has none, and an empty origin has nothing', () => {
  expect(['', '“…”', '[sic]', '—\n'].map((words) => told(words))).toEqual([
    'no words',
    'no words',
    'no words',
    'no words',
  ])
  expect(told('Nobody', [{ title: 'Empty', text: '' }])).toBe('not found')
  expect(told('Nobody', [])).toBe('not found')
})

test('a quote may be much longer than the origin', () => {
  expect(told(`${wire.text} `.repeat(40))).toBe('not found')
})

test('a quote in Chinese differs by its characters', () => {
  const origin = { title: '新华社', text: '他说：“我们今天早上解放了旧港口，我们不会离开。”' }
  expect(told('“我们今天早上占领了旧港口”', [origin])).toMatchObject({
    kind: 'differs',
    differences: [['占领', '解放']],
  })
})

const word = fc.string({ unit: fc.constantFrom(...Array.from('abdefgilmnoprstuåéžшю')), minLength: 3, maxLength: 9 })
/** An origin of different words, and a stretch of at least eight of them. */
const cut = fc
  .uniqueArray(word, { minLength: 40, maxLength: 120, selector: (one) => one.normalize('NFC') })
  .chain((words) =>
    fc.record({
      words: fc.constant(words),
      from: fc.nat(words.length - 20),
      length: fc.integer({ min: 8, max: 20 }),
    }),
  )
const scrambled = (words: readonly string[], marks: readonly number[]): string =>
  words
    .map((one, at) => {
      const turn = marks[at % marks.length] ?? 0
      const spelled =
        turn % 5 === 0 ? one.normalize('NFD') : turn % 7 === 0 ? `${one.slice(0, 1)}\u00ad${one.slice(1)}` : one
      const first = turn % 3 === 0 ? spelled.slice(0, 1).toUpperCase() + spelled.slice(1) : spelled
      return first + ([' ', '\u00a0', ' — ', ', ”', '-', '\n“', ' ‘', '; ', '.\u2009'][turn % 9] ?? ' ')
    })
    .join('')
const marks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 })

test('a cut of an origin is word for word however it is set, and is found where it was cut', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(cut, marks, ({ words, from, length }, marks) => {
      const text = words.join(' ')
      const quote = words.slice(from, from + length)
      expect(told(scrambled(quote, marks), [{ title: 'Origin', text }])).toEqual({
        kind: 'word for word',
        in: 'Origin',
        at: [quote.join(' ')],
        inserted: [],
      })
    }),
  )
})

test('one changed word is named, and no other', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cut, marks, fc.nat(), ({ words, from, length }, marks, nth) => {
      const quote = words.slice(from, from + length)
      const at = nth % length
      const changed = quote.with(at, 'QQQQ')
      expect(
        told(scrambled(changed, marks).replace(/^q/, 'Q'), [{ title: 'Origin', text: words.join(' ') }]),
      ).toMatchObject({
        kind: 'differs',
        differences: [['QQQQ', at === 0 && from === 0 ? words[0] : quote[at]]],
      })
    }),
  )
})

test('words left out at an ellipsis leave a quote word for word', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cut, fc.nat(), fc.nat(), fc.constantFrom('…', '...', '[…]'), ({ words, from, length }, a, b, mark) => {
      const quote = words.slice(from, from + length)
      const [first, last] = [1 + (a % (length - 2)), 1 + (b % (length - 2))].toSorted((x, y) => x - y)
      const left = [...quote.slice(0, first), mark, ...quote.slice(last)]
      expect(told(left.join(' '), [{ title: 'Origin', text: words.join(' ') }])).toEqual({
        kind: 'word for word',
        in: 'Origin',
        at: [quote.slice(0, first).join(' '), quote.slice(last).join(' ')],
        inserted: [],
      })
    }),
  )
})

test('what is not removed makes the quote, for any quote', { timeout: 60_000 }, () => {
  const text = fc.array(
    fc.constantFrom('we', 'will', 'not', 'leave', '…', '[we]', ',', '“', 'the', 'port', 'U.S.', '東'),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(text, text, (quote, origin) => {
      const words = quote.join(' ')
      const verbatim = verbatimOf(words, [{ title: 'Origin', text: origin.join(' ') }])
      const changes = verbatim.kind === 'differs' ? verbatim.changes : [{ kind: 'same', text: words }]
      expect(
        changes
          .filter(({ kind }) => kind !== 'removed')
          .map((change) => change.text)
          .join(''),
      ).toBe(words)
    }),
  )
})

test('an origin of one word over and over does not hold up a quote of it', () => {
  const origin = { title: 'Hostile', text: 'the '.repeat(200_000) }
  expect(told('the '.repeat(5000), [origin])).toMatchObject({ kind: 'word for word' })
  expect(told(`${'the '.repeat(5000)} end`, [origin])).toBe('not found')
  expect(told('the … '.repeat(200), [origin])).toBe('not found')
})
