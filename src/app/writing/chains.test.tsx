import { beforeEach, expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import { type Check, type Desk, openDesk } from '~/desk'
import { beginDraft, createMemoryKeeper } from '~/drafts'
import { createStoryEditor, type StoryEditor, writerOf } from '~/editor'
import { type ReviewItem, reviewing } from '~/review'
import { emptyStory, richText, type Story } from '~/story'
import { type FakeClock, fakeClock } from '~tests/kit/fakeClock.ts'
import type { ChainDraft, DraftStep } from '../panes/chain/chainDraft.ts'
import { blockId, chain, jerusalem, noa } from '../panes/itemInTest.ts'
import { createChains } from './createChains.ts'
import { openChain } from './openChain.ts'
import { createView } from './view.ts'

const words = '“We stay,” said Ida Corrow.'
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('p')),
  body: [
    { kind: 'paragraph', id: blockId('p'), text: richText(words) },
    {
      kind: 'quote',
      id: blockId('q'),
      words: [richText('Leave now.')],
      chain: [{ id: blockId('s'), role: 'said by', name: 'The army', doubtful: false }],
    },
  ],
}
/** Finds the words in marks, as long as they stand at the start of the paragraph. */
const check: Check = async ([...passages]) =>
  passages.flatMap(({ place, text }): readonly Finding[] => {
    const exact = /^“[^”]*”/u.exec(text)?.[0]
    if (exact === undefined) return []
    return [
      {
        type: 'direct',
        content: [{ place, start: 0, end: exact.length, exact }],
        cue: [],
        source: [],
        chain: [{ role: 'said by', name: 'Ida Corrow' }],
        confidence: 'certain',
        reason: 'A verb of saying follows.',
      },
    ]
  })

let clock: FakeClock
let desk: Desk
let editor: StoryEditor
let view: ReturnType<typeof createView>
const gone: string[] = []

beforeEach(async () => {
  clock = fakeClock()
  gone.length = 0
  let ids = 0
  const world = { clock, newId: () => `id-${++ids}`, who: noa }
  const keeper = createMemoryKeeper(clock)
  const begun = await beginDraft(keeper, world, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const opened = await openDesk({ draft: begun.draft, keeper, check, review: reviewing, ...world })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  desk = opened.desk
  editor = createStoryEditor({
    doc: desk.doc,
    steps: desk.steps,
    tab: desk.tab,
    editable: true,
    newId: world.newId,
    pictures: { address: () => Promise.resolve(null), chosen: () => {} },
    brought: { text: () => {}, html: () => {}, files: () => {} },
    ownMarks: () => ({}),
    onChange: desk.edited,
  })
  editor.mount(document.body.appendChild(document.createElement('div')))
  desk.attach(writerOf(editor))
  view = createView()
  await clock.pass(3000)
})

const item = (kind: ReviewItem['kind']): ReviewItem => {
  const found = desk.store.getState().items.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`There is no ${kind}`)
  return found
}
const chains = () => createChains({ desk, editor }, view, noa)
const open = (kind: ReviewItem['kind'], at?: number) =>
  openChain({ session: { desk, editor }, view, who: noa, item: item(kind), at, onLedger: () => gone.push('ledger') })
const editing = () => {
  const { editing } = view.getState()
  if (editing === null) throw new Error('No chain is open')
  return editing
}
const write = (part: Partial<ChainDraft>) => chains().change({ ...editing().now, ...part })
const carried = (name: string): DraftStep => ({ id: blockId(name), role: 'carried by', name, doubtful: false })
const withCarrier = (name: string) => write({ steps: [...editing().now.steps, carried(name)] })
const decided = () => desk.store.getState().decisions.map(({ ruling }) => ruling)

test('the chain of words in running text is kept beside them, and can be taken back to what was found', () => {
  open('speech')
  expect({ gone, names: editing().now.steps.map(({ name }) => name) }).toEqual({
    gone: ['ledger'],
    names: ['Ida Corrow'],
  })
  withCarrier('Harbour Radio')
  chains().save()
  expect(view.getState().editing).toBeNull()
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow > carried by: Harbour Radio'))
  expect(item('speech').amendment?.by).toEqual(noa)
  open('speech')
  write({ steps: editing().now.steps.slice(0, 1) })
  chains().save()
  expect(item('speech').amendment).toBeUndefined()
  expect(decided()).toEqual([])
})

test('one step back takes an amendment away', () => {
  open('speech')
  withCarrier('Harbour Radio')
  chains().save()
  desk.takeBack()
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow'))
})

test('what was changed is kept when the chain is left, and nothing is said where nothing was', () => {
  open('speech')
  chains().leave()
  expect(decided()).toEqual([])
  open('speech')
  write({ verification: { state: 'unverified' } })
  chains().leave()
  expect(item('speech').amendment?.verification).toEqual({ state: 'unverified' })
  expect(item('speech').wording).toBe(item('speech').found)
  open('speech')
  withCarrier('Harbour Radio')
  chains().discard()
  expect(decided()).toEqual(['amend'])
})

test('going to another chain keeps what was changed of the one before', () => {
  open('speech')
  withCarrier('Harbour Radio')
  open('quote')
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow > carried by: Harbour Radio'))
  expect(editing().item).toBe(item('quote').key)
})

test('a chain whose words are gone stays as it was written until they come back', async () => {
  open('speech')
  withCarrier('Harbour Radio')
  editor.view.dispatch(editor.state.tr.delete(positionOf('“We'), positionOf('“We') + 1))
  await clock.pass(5000)
  chains().save()
  expect(decided()).toEqual([])
  expect(view.getState().says).toMatch(/^These words are not in the text now/)
  editor.commands.undo()
  await clock.pass(5000)
  chains().leave()
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow > carried by: Harbour Radio'))
})

test('what was written for words that are gone is told before another chain is opened', async () => {
  open('speech')
  withCarrier('Harbour Radio')
  editor.view.dispatch(editor.state.tr.delete(positionOf('“We'), positionOf('“We') + 1))
  await clock.pass(5000)
  open('quote')
  expect(editing().item).toBe(item('quote').key)
  expect(view.getState().says).toBe(
    'The words whose chain was open are not in the text any more. It was: Ida Corrow › Harbour Radio.',
  )
})

test('the chain of a quote is changed in its block, in one act, with its credit', async () => {
  open('quote', 0)
  write({ steps: [...editing().now.steps, carried('SANA')], credit: 'The army, through SANA' })
  chains().save()
  await clock.pass(3000)
  expect(item('quote').wording.chain).toEqual(chain('said by: The army > carried by: SANA'))
  const block = desk.store.getState().story.body[1]
  expect(block?.kind === 'quote' && block.credit).toBe('The army, through SANA')
  expect(decided()).toEqual([])
  editor.commands.undo()
  await clock.pass(3000)
  expect(item('quote').wording.chain).toEqual(chain('said by: The army'))
})

test('how far the words of a quote were checked stands with its new chain', async () => {
  const verification = { state: 'corroborated', how: 'Two witnesses' } as const
  open('quote')
  write({ steps: [...editing().now.steps, carried('SANA')], verification })
  chains().save()
  await clock.pass(3000)
  expect(item('quote').amendment?.verification).toEqual(verification)
  expect(item('quote').before).toBeUndefined()
  open('quote')
  write({ steps: [...editing().now.steps, { ...carried('Reuters'), role: 'quoted by' }] })
  chains().save()
  await clock.pass(3000)
  expect(item('quote').amendment?.verification).toEqual(verification)
  expect(item('quote').before).toBeUndefined()
})

test('words that changed since their chain was amended are offered the amended chain', async () => {
  open('speech')
  withCarrier('Harbour Radio')
  chains().save()
  desk.rule(item('speech'), 'stet')
  const at = positionOf('stay')
  editor.view.dispatch(editor.state.tr.insertText('will stay', at, at + 4))
  await clock.pass(5000)
  expect(item('speech').amendment).toBeUndefined()
  open('speech')
  expect(editing().earlier?.by).toEqual(noa)
  expect(editing().now.steps.map(({ name }) => name)).toEqual(['Ida Corrow', 'Harbour Radio'])
  chains().leave()
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow'))
  open('speech')
  chains().save()
  expect(item('speech').wording.chain).toEqual(chain('said by: Ida Corrow > carried by: Harbour Radio'))
})

test('a chain without steps begins with a speaker to be named, and one that is only read is not opened', async () => {
  open('quote')
  write({ steps: [] })
  chains().save()
  await clock.pass(3000)
  open('quote')
  expect(editing().now.steps.map(({ role, name }) => [role, name])).toEqual([['said by', '']])
  chains().leave()
  desk.store.setState({ save: { kind: 'read-only', why: 'newer' } })
  open('quote')
  expect(view.getState().editing).toBeNull()
  expect(view.getState().says).toMatch(/^This story is open for reading only/)
})

function positionOf(text: string): number {
  let found = -1
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(text) : -1
    if (at >= 0 && found < 0) found = pos + at
  })
  return found
}
