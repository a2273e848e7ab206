import type { Editor } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, type BlockId, type ChainStep, richText, storyFromDoc } from '~/story'
import { bodyOf, caretAfter, editorOn, press, storyOf, type } from '../editorInTest.ts'
import { type ChainChange, setChain } from './setChain.ts'

const id = (name: string) => name as BlockId // made up for a test
const step = (name: string, part: Partial<ChainStep> = {}): ChainStep => ({
  id: id(name),
  role: 'carried by',
  name,
  doubtful: false,
  ...part,
})
const army = step('army', { role: 'said by' })
const sana = step('SANA')
const reuters = step('Reuters', { role: 'quoted by' })
const before = [army, sana, reuters]
const quote: Block = { kind: 'quote', id: id('q'), words: [richText('“Leave now.”')], chain: before }

function changing() {
  const editor = editorOn(storyOf(quote))
  let made = 0
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged) made += 1
  })
  const change = (after: readonly ChainStep[], more: Partial<ChainChange> = {}) =>
    setChain({ block: id('q'), before, after, ...more })(editor.state, editor.view.dispatch)
  return { editor, change, made: () => made }
}

function quoteIn(editor: Editor) {
  const [first] = storyFromDoc(editor.state.doc).body
  if (first?.kind !== 'quote') throw new Error('The quote is gone')
  return first
}

test('steps are added, changed, moved and removed in one change, and one undo takes it back', () => {
  const { editor, change, made } = changing()
  const kept = step('Reuters', { role: 'carried by', doubtful: true, kind: 'agency', place: 'Beirut', language: 'en' })
  const after = [{ ...kept, id: id('Reuters') }, step('translator', { role: 'translated by', name: 'AFP' }), army]
  expect(change(after)).toBe(true)
  expect(quoteIn(editor).chain).toEqual(after)
  expect(made()).toBe(1)
  press(editor, 'Mod-z')
  expect(quoteIn(editor).chain).toEqual(before)
})

test('what stayed as it was is not touched, so that a colleague’s change of it stands', () => {
  const { editor, change } = changing()
  caretAfter(editor, 'SANA')
  type(editor, ' agency')
  change([army, { ...sana, doubtful: true }, { ...reuters, name: 'Reuters, London' }])
  expect(bodyOf(editor)).toEqual(['> “Leave now.” [said by army, carried by SANA agency?, quoted by Reuters, London]'])
})

test('a step that a colleague took away does not come back, and what follows it keeps its place', () => {
  const { editor, change } = changing()
  setChain({ block: id('q'), before, after: [army, reuters] })(editor.state, editor.view.dispatch)
  change([army, { ...sana, name: 'Sana' }, step('new', { name: 'AFP' }), reuters])
  expect(bodyOf(editor)).toEqual(['> “Leave now.” [said by army, carried by AFP, quoted by Reuters]'])
})

test('whatever is made of a chain is what stands there', () => {
  const known = fc.shuffledSubarray([...before])
  const fresh = fc.uniqueArray(fc.constantFrom('AFP', 'AP', 'TASS'), { maxLength: 3 })
  fc.assert(
    fc.property(
      known,
      fresh,
      fc.array(fc.nat(5)),
      fc.constantFrom('', 'a', 'SANA SANA'),
      (kept, names, places, name) => {
        const after = kept.map((one, at) => (at === 0 ? { ...one, name } : one))
        for (const [at, one] of names.entries()) after.splice(places[at] ?? 0, 0, step(one))
        const { editor, change } = changing()
        change(after)
        expect(quoteIn(editor).chain).toEqual(after)
        editor.destroy()
      },
    ),
    { numRuns: 30 },
  )
})

test('a sentence of credit is written by hand, and given up', () => {
  const { editor, change } = changing()
  change(before, { credit: 'The army, in a statement' })
  expect(quoteIn(editor).credit).toBe('The army, in a statement')
  change(before, { credit: '' })
  expect(quoteIn(editor).credit).toBeUndefined()
})

test('nothing is done where nothing differs, or the quote is gone', () => {
  const { editor, change, made } = changing()
  expect(change(before)).toBe(false)
  expect(change([], { block: id('other') })).toBe(false)
  expect(setChain({ block: id('q'), before, after: [army] })(editor.state)).toBe(true)
  expect(made()).toBe(0)
})
