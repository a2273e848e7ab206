import { expect, test } from 'vitest'
import type { Range } from '../findPlace.ts'
import { type Run, whatStays } from './whatStays.ts'

const kinds = { '⟦': 'pieces', '{': 'cue', '[': 'source', '<': 'names' } as const
const isOpening = (sign: string): sign is keyof typeof kinds => sign in kinds

/** ⟦a piece of the quotation⟧, {cue}, [source], <name in the chain>; answers what stays before ¶ and after the quote. */
function left(notation: string): string {
  const found: Record<(typeof kinds)[keyof typeof kinds], Range[]> = { pieces: [], cue: [], source: [], names: [] }
  const opened: { readonly kind: keyof typeof found; readonly from: number }[] = []
  let text = ''
  for (const sign of notation) {
    if (isOpening(sign)) opened.push({ kind: kinds[sign], from: text.length })
    else if ('⟧}]>'.includes(sign)) {
      const last = opened.pop()
      if (last !== undefined) found[last.kind].push({ from: last.from, to: text.length })
    } else text += sign
  }
  const { pieces, cue, source, names } = found
  const { before, after } = whatStays({ text, pieces, cue, source, said: [...cue, ...names] })
  const written = (runs: readonly Run[]) => runs.map((run) => (typeof run === 'string' ? run : wordsOf(run))).join('')
  const wordsOf = ({ from, to, capital }: Range & { readonly capital?: true }) =>
    capital === true ? text.charAt(from).toUpperCase() + text.slice(from + 1, to) : text.slice(from, to)
  return `${written(before)}¶${written(after)}`
}

test.for([
  ['⟦“We will appeal,”⟧ {said} [<Dana Ruiz>], according to <Reuters>.', '¶'],
  ['⟦“Let them leave,”⟧ [a statement carried by <SANA> and quoted by <Reuters>] {said}.', '¶'],
  ['[<Dana Ruiz>] {said}: ⟦“We will appeal.”⟧', '¶'],
  ['⟦“We will,”⟧ [<she>] {said}, ⟦“appeal.”⟧', '¶'],
  ['⟦“Will they appeal?”⟧ [<Dana Ruiz>] {asked}.', '¶'],
])('a clause that says only what the chain says goes: %s', ([copy, expected]) => {
  expect(left(copy ?? '')).toBe(expected)
})

test.for([
  [
    '⟦“We will appeal,”⟧ {said} [<Dana Ruiz>]. The court sits on Monday. Mr. Lee will hear it.',
    '¶The court sits on Monday. Mr. Lee will hear it.',
  ],
  [
    'The court sat. Nobody spoke. [<She>] {said}: ⟦“We will appeal.”⟧ The case goes on.',
    'The court sat. Nobody spoke.¶The case goes on.',
  ],
  ['⟦“We will appeal,”⟧ [<Ruiz>] {said}. ⟦“It is wrong.”⟧ The court sits on Monday.', '¶The court sits on Monday.'],
])('other sentences stay as they are: %s', ([copy, expected]) => {
  expect(left(copy ?? '')).toBe(expected)
})

test.for([
  ['⟦“We will appeal,”⟧ [<she>] {said}, adding that it was wrong.', '¶She said, adding that it was wrong.'],
  ['⟦“We will,”⟧ [<she>] {said}, ⟦“appeal,”⟧ adding that it was wrong.', '¶She said, adding that it was wrong.'],
  ['⟦“Not at the edge,”⟧ [<O’Brien>] {told} <the Council> last Thursday.', '¶O’Brien told the Council last Thursday.'],
  [
    '⟦“We will appeal,”⟧ {said} [<Dana Ruiz>, the mayor of Leeds], on Monday.',
    '¶Dana Ruiz, the mayor of Leeds, said, on Monday.',
  ],
  ['⟦“We will appeal,”⟧ {said} [<Dana Ruiz>] on Monday, in tears', '¶Dana Ruiz said on Monday, in tears.'],
  [
    'At noon, [<Ruiz>] {told} <reporters>, ⟦“It is wrong,”⟧ and left the hall. It rained.',
    'At noon, Ruiz told reporters, and left the hall.¶It rained.',
  ],
  ['⟦“It is wrong,”⟧ U.S. Secretary [<John Kerry>] {said}. It rained.', '¶U.S. Secretary John Kerry said. It rained.'],
])('a clause that says more stays whole, as a sentence: %s', ([copy, expected]) => {
  expect(left(copy ?? '')).toBe(expected)
})

test.for([
  ['In a note on Monday, [<Ruiz>] {said} ⟦“we will appeal”⟧.', 'In a note on Monday, Ruiz said:¶'],
  [
    '[<Dana Ruiz>, the mayor of Leeds], {said}, ⟦“We will.”⟧ It rained.',
    'Dana Ruiz, the mayor of Leeds, said:¶It rained.',
  ],
])('a clause before the quotation leads to it: %s', ([copy, expected]) => {
  expect(left(copy ?? '')).toBe(expected)
})

test('around words of which nothing is known, everything stays', () => {
  expect(left('It was ⟦“wrong”⟧ to leave, he felt.')).toBe('It was¶to leave, he felt.')
})
