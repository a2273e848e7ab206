import { Step, Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { type BlockId, docFromStory, emptyStory, readDoc, richText, schema, schemaVersion, type Zone } from '~/story'
import { keptFrom } from './keptFrom.ts'
import { entryId, instantAt, versionAt } from './names.ts'
import { rebaseHeld } from './rebaseHeld.ts'
import { summed } from './sumOf.ts'
import type { Entry, StepJson } from './types.ts'

const began = docFromStory({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: ['abcdef', 'ghijkl', 'mnopqr'].map((words, at) => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText(words),
  })),
}).toJSON()
const begin = () => new Transform(readDoc(began).doc)

/** The position before a letter, or the end of the last paragraph. */
const at = (tr: Transform, letter: string): number => {
  let found = tr.doc.content.size - 1
  tr.doc.descendants((node, pos) => {
    const place = node.isText ? (node.text ?? '').indexOf(letter) : -1
    if (place !== -1) found = pos + place
  })
  return found
}

const entryOf = (id: string, steps: readonly StepJson[]): Entry =>
  summed({
    id: entryId(id),
    schema: schemaVersion,
    by: { id: 'dana', name: 'Dana Ruiz' },
    at: instantAt(0),
    what: { kind: 'edited', steps, tab: id },
  })
type Edit = (tr: Transform) => Transform
const editOf = (id: string, edit: Edit) =>
  entryOf(
    id,
    edit(begin()).steps.map((step) => step.toJSON() as StepJson),
  )

const wordsOf = ({ doc }: Transform) => doc.textBetween(0, doc.content.size, '|').replace(/^\|+/, '')

/** What ours comes to over theirs; null where something would be lost. */
function over(theirs: Edit, ours: Edit): string | null {
  const [their, our] = [editOf('theirs', theirs), editOf('ours', ours)]
  const rebased = rebaseHeld(began, keptFrom(versionAt(1), [their]), [our], versionAt(2))
  if (rebased === null) return null
  const tr = begin()
  for (const { what } of [their, ...rebased])
    if (what.kind === 'edited') for (const step of what.steps) tr.step(Step.fromJSON(schema, step))
  tr.doc.check()
  return wordsOf(tr)
}

const insert =
  (words: string, before: string): Edit =>
  (tr) =>
    tr.insert(at(tr, before), schema.text(words))
const cut =
  (from: string, to: string): Edit =>
  (tr) =>
    tr.delete(at(tr, from), at(tr, to))
const both =
  (...edits: readonly Edit[]): Edit =>
  (tr) =>
    edits.reduce((so, edit) => edit(so), tr)
const cutParagraph =
  (letter: string): Edit =>
  (tr) =>
    tr.delete(at(tr, letter) - 1, at(tr, letter) + 7)

test('what is held goes to its own place beside what others wrote', () => {
  expect(over(insert('XX', 'a'), insert('YY', 'c'))).toBe('XXabYYcdef|ghijkl|mnopqr')
  expect(over(insert('XX', 'c'), insert('YY', 'c'))).toBe('abXXYYcdef|ghijkl|mnopqr')
  expect(over(cutParagraph('a'), insert('YY', 'i'))).toBe('ghYYijkl|mnopqr')
  expect(over(insert('XX', 'i'), both(insert('YZ', 'c'), insert('!', 'Z'), cut('Y', '!')))).toBe(
    'ab!Zcdef|ghXXijkl|mnopqr',
  )
  expect(over((tr) => tr.split(at(tr, 'd')), insert('YY', 'e'))).toBe('abc|dYYef|ghijkl|mnopqr')
  expect(over(insert('XX', 'e'), (tr) => tr.split(at(tr, 'c')))).toBe('ab|cdXXef|ghijkl|mnopqr')
})

test('words typed where others took the text away are not put anywhere', () => {
  expect(over(cutParagraph('a'), insert('YY', 'c'))).toBeNull()
  expect(over(cut('b', 'e'), insert('YY', 'c'))).toBeNull()
})

test('a deletion takes nothing that its writer did not see', () => {
  expect(over(insert('XX', 'c'), cut('b', 'e'))).toBeNull()
  expect(over(both(cut('b', 'd'), insert('XX', 'd')), cut('a', 'f'))).toBeNull()
  expect(over(insert('XX', 'c'), cutParagraph('a'))).toBeNull()
  expect(over(insert('XX', 'i'), cutParagraph('a'))).toBe('ghXXijkl|mnopqr')
})

test('what others set since is not set back', () => {
  const slug =
    (value: string): Edit =>
    (tr) =>
      tr.setDocAttribute('slug', value)
  const publishAt =
    (value: number): Edit =>
    (tr) =>
      tr.setDocAttribute('publishAt', value)
  expect(over(slug('theirs'), slug('ours'))).toBeNull()
  expect(over(slug('theirs'), both(insert('YY', 'c'), publishAt(7), publishAt(8)))).toBe('abYYcdef|ghijkl|mnopqr')
  const named =
    (letter: string, id: string): Edit =>
    (tr) =>
      tr.setNodeAttribute(at(tr, letter) - 1, 'id', id)
  expect(over(both(insert('XX', 'a'), named('g', 'theirs')), named('g', 'ours'))).toBeNull()
  expect(over(named('g', 'theirs'), both(insert('YY', 'a'), named('m', 'one'), named('m', 'two')))).toBe(
    'YYabcdef|ghijkl|mnopqr',
  )
  const linked =
    (from: string, to: string, href: string): Edit =>
    (tr) =>
      tr.addMark(at(tr, from), at(tr, to), schema.mark('link', { href }))
  expect(over(linked('b', 'd', 'https://theirs.example'), linked('c', 'f', 'https://ours.example'))).toBeNull()
  expect(over(linked('b', 'c', 'https://theirs.example'), linked('d', 'f', 'https://ours.example'))).not.toBeNull()
})

test('without edits between, what is held is the same, its ids too', () => {
  const ours = [editOf('ours', insert('YY', 'c'))]
  const spiked: Entry = { ...entryOf('spike', []), what: { kind: 'spiked' } }
  expect(rebaseHeld(began, keptFrom(versionAt(1), [spiked]), ours, versionAt(2))).toBe(ours)
})

test('what is said beside the text stays as it is, in its order', () => {
  const decided: Entry = { ...entryOf('said', []), what: { kind: 'named', version: versionAt(1), name: 'Sent' } }
  const ours = [editOf('one', insert('Y', 'c')), decided]
  const missed = keptFrom(versionAt(1), [editOf('theirs', insert('X', 'a'))])
  const rebased = rebaseHeld(began, missed, ours, versionAt(2))
  expect(rebased?.map(({ id }) => String(id))).toEqual(['one+2', 'said'])
  expect(rebased?.[1]).toBe(decided)
})

test('steps that do not fit, and more of them than can be put over in a moment, are left alone', () => {
  const missed = keptFrom(versionAt(1), [editOf('theirs', insert('X', 'a'))])
  const nonsense = entryOf('ours', [{ stepType: 'replace', from: 9000, to: 9001 }])
  expect(rebaseHeld(began, missed, [nonsense], versionAt(2))).toBeNull()
  const [step] = insert('Y', 'c')(begin()).steps
  const many = entryOf(
    'ours',
    Array.from({ length: 3000 }, () => step?.toJSON() as StepJson),
  )
  expect(rebaseHeld(began, missed, [many], versionAt(2))).toBeNull()
})

test('whatever two people do, each word that neither took out stands there once, or nothing is done', () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  let done = 0
  for (let round = 0; round < 400; round++) {
    let made = 0
    /** Types a letter of its own, cuts, splits, joins or moves a paragraph. */
    const edits = (letters: string): Edit =>
      both(
        ...Array.from({ length: 1 + random(4) }, () => {
          const [what, place, length, target] = [random(9), random(1000), random(4), random(1000)]
          return (tr: Transform) => {
            const body = at(tr, tr.doc.textContent[0] ?? '') - 1
            const pos = body + (place % (tr.doc.content.size - body))
            const resolved = tr.doc.resolve(pos)
            if (!resolved.parent.isTextblock) return tr
            if (what < 5) return tr.insert(pos, schema.text(letters[made++ % letters.length] ?? ''))
            if (what === 5) return tr.delete(pos, Math.min(pos + length, resolved.end()))
            if (what === 6) return tr.split(pos)
            const moved = resolved.parent
            const from = resolved.before()
            if (tr.doc.content.size - body <= moved.nodeSize) return tr
            tr.delete(from, from + moved.nodeSize)
            if (what === 7) return tr
            let to = tr.doc.content.size
            tr.doc.forEach((_, offset, index) => {
              if (index === 4 + (target % (tr.doc.childCount - 3))) to = offset
            })
            return tr.insert(to, moved)
          }
        }),
      )
    const [their, our] = [edits('ABCDEFGH')(begin()), edits('STUVWXYZ')(begin())]
    const fixed =
      (made: Transform): Edit =>
      (tr) =>
        made.steps.reduce((so, step) => so.step(step), tr)
    const result = over(fixed(their), fixed(our))
    if (result === null) continue
    done += 1
    const lettersIn = (words: string, wanted: RegExp) =>
      [...words.matchAll(wanted)].map(([letter]) => letter).toSorted()
    expect(lettersIn(result, /[A-H]/g)).toEqual(lettersIn(wordsOf(their), /[A-H]/g))
    expect(lettersIn(result, /[S-Z]/g)).toEqual(lettersIn(wordsOf(our), /[S-Z]/g))
    const first = 'abcdefghijklmnopqr'
      .split('')
      .filter((letter) => wordsOf(their).includes(letter) && wordsOf(our).includes(letter))
    for (const letter of first) expect(result.split(letter).length - 1).toBe(1)
  }
  expect(done).toBeGreaterThan(100)
})
