/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands and events freely */
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { DeskState } from '~/desk'
import { nothingNoted, type Version } from '~/drafts'
import { isClosed, type ItemKey, linesAt } from '~/review'
import {
  type BlockId,
  type Edition,
  emptyStory,
  type Instant,
  plainHouse,
  plainText,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { fakeClock } from '~tests/kit/fakeClock.ts'
import { createAnswering } from './createAnswering.ts'
import { createAsking, type RulesWorker } from './createAsking.ts'
import { createGate, type GateOptions, type GateState, lookAfter } from './createGate.ts'
import { createLayoutLook, restBefore } from './createLayoutLook.ts'
import type { Layouts, LayoutsAsked } from './createLayouts.ts'
import type { Question } from './messages.ts'

const blank = emptyStory({ language: 'en-GB', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)
const written: Story = {
  ...blank,
  headline: richText('Harbour shut'),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText('The harbour is shut.') }],
}

/** Workers in this thread, one after another; one that gets a question listed in `dying` ends over it. */
function workers(dying: readonly number[] = []) {
  const asked: Question[] = []
  const start = (): RulesWorker => {
    const answer = createAnswering()
    const listeners = new Map<string, (event: never) => void>()
    let alive = true
    return {
      addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
      terminate: () => {
        alive = false
      },
      postMessage(question) {
        asked.push(question)
        queueMicrotask(() => {
          if (!alive) return
          if (dying.includes(question.id)) listeners.get('error')?.({ message: 'out of memory' } as never)
          else listeners.get('message')?.(structuredClone({ data: answer(structuredClone(question)) }) as never)
        })
      },
    }
  }
  return { start, asked }
}

/** Layouts that have room for eight letters of a headline, and in each zone for two lines of a house that prints. */
function layoutsOf(asked: string[]): Layouts {
  const long = ({ headline }: Story) => plainText(headline).length > 8
  const titles: LayoutsAsked = {
    troubles: (story) => {
      asked.push('titles')
      return Promise.resolve(
        long(story) ? [{ kind: 'cut', layout: 'cards', what: 'search title', words: 'shut' } as const] : [],
      )
    },
    dependsOn: () => [],
  }
  const page: LayoutsAsked = {
    troubles: async (story, { print }, edition) => {
      asked.push(edition === null ? 'page' : `page of ${edition.id}`)
      await Promise.resolve()
      const lines = story.body.length - (print?.lines ?? 2) + (edition?.zone === far ? 1 : 0)
      return lines > 0 ? [{ kind: 'over', layout: 'print', lines, words: 7 * lines }] : []
    },
    dependsOn: (story, { print }, edition) => [print, (edition ?? story).zone],
  }
  return { titles, page: [page], close: () => {} }
}

const far = 'Asia/Jerusalem' as Zone
const near: Edition = { id: 'near', name: 'London', language: 'en-GB', zone: blank.zone }
const editions: readonly Edition[] = [near, { id: 'far', name: 'Jerusalem', language: 'he', zone: far }]

interface Opening {
  readonly dying?: readonly number[]
  readonly fetched?: GateOptions['arriveLayouts']
  readonly editions?: readonly Edition[]
}

function opened({ dying = [], fetched, editions: published = [] }: Opening = {}) {
  const clock = fakeClock()
  const store = createStore<DeskState>()(() => ({
    ...nothingNoted,
    story: blank,
    revision: 1,
    findings: [],
    checked: 0,
    items: [],
    dismissed: [],
    lost: [],
    version: 1 as Version,
    save: { kind: 'saved', at: 0 as Instant },
  }))
  const { start, asked } = workers(dying)
  const asking = createAsking(start)
  const shown = createStore<GateState>()(() => ({ lines: null, house: null, problem: null }))
  const looked: string[] = []
  const arriveLayouts: GateOptions['arriveLayouts'] =
    fetched ??
    ((options) =>
      Promise.resolve(createLayoutLook({ layouts: layoutsOf(looked), breathe: queueMicrotask, ...options })))
  const house = Promise.resolve({ ...plainHouse, editions: [...published] })
  const gate = createGate({ desk: { store }, store: shown, house, clock, asking, arriveLayouts })
  const rules = () => gate.store.getState().lines?.map(({ rule }) => rule) ?? null
  const over = () => gate.store.getState().lines?.filter(({ rule }) => rule === 'layout-over') ?? []
  const said = () => over().map(({ says }) => says.replace(/ over\..*/, ''))
  return { clock, store, gate, asked, looked, rules, over, said }
}

/** What stands for an idle moment where a browser tells of none. */
const idle = 50

const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

test('the copy is looked at when it has first been checked, and a moment after its text changes', async () => {
  const { clock, store, rules, gate } = opened()
  expect(rules()).toBeNull()
  store.setState({ checked: 1 })
  await settled()
  expect(rules()).toEqual(expect.arrayContaining(['no-headline', 'no-words']))
  expect(isClosed(linesAt(gate.store.getState().lines ?? [], 'publish'))).toBe(true)
  store.setState({ story: written, revision: 2 })
  await clock.pass(lookAfter - 1)
  expect(rules()).toContain('no-words')
  await clock.pass(1)
  await settled()
  expect(rules()).not.toContain('no-words')
  expect(rules()).not.toContain('no-headline')
})

test('what changes during a look is looked at before it is answered', async () => {
  const { store, gate } = opened()
  store.setState({ checked: 1 })
  const looked = gate.look()
  store.setState({ story: written, revision: 2 })
  void gate.look()
  expect((await looked)?.map(({ rule }) => rule)).not.toContain('no-headline')
})

test('what the worker holds is not sent again', async () => {
  const { store, gate, asked } = opened()
  store.setState({ checked: 1, story: written })
  await gate.look()
  const more = { kind: 'paragraph', id: 'q' as BlockId, text: richText('The pier is open.') } as const
  store.setState({ story: { ...written, body: [...written.body, more] } })
  await gate.look()
  expect(asked.map(({ fresh, ground }) => [fresh.length, ground !== undefined])).toEqual([
    [5, true],
    [1, false],
  ])
})

test('a worker that stops is said, and the next look has another', async () => {
  const { store, gate, rules } = opened({ dying: [1] })
  store.setState({ checked: 1 })
  await settled()
  expect(gate.store.getState()).toEqual({
    lines: null,
    house: null,
    problem:
      'The rules stopped: out of memory. Nothing is published without them. Change a word, or reload, to try again.',
  })
  await gate.look()
  expect([rules() === null, gate.store.getState().problem]).toEqual([false, null])
})

test('what the origins say of a quote is asked of the worker, and the origin’s text does not come back', async () => {
  const { store, gate } = opened()
  const words = '“We saw it coming,”'
  const anchor = { place: { block: 'p' as BlockId, field: 'text' as const }, start: 0, end: words.length, exact: words }
  const wording = { words, chain: [{ role: 'said by', name: 'Ida Corrow', doubtful: false }] } as const
  const item = {
    key: 'k' as ItemKey,
    kind: 'speech',
    type: 'direct',
    anchors: [anchor],
    block: anchor.place.block,
    nth: 0,
    wording,
    found: wording,
    foundNth: 0,
    speaker: 'Ida Corrow',
    confidence: 'certain',
    reason: '',
    state: 'stet',
  } as const
  const body = [{ kind: 'paragraph', id: 'p' as BlockId, text: richText(`${words} said Ida Corrow.`) }] as const
  const made = { id: 'o' as never, by: { id: 'noa', name: 'Noa' }, at: 0 as Instant }
  const origins = [{ title: 'Transcript', text: 'Corrow: “We saw it coming, all of us.”', ...made }]
  store.setState({ checked: 1, story: { ...written, body }, items: [item], origins })
  const quotes = await gate.quotesOf(item.key)
  expect(quotes.map(({ verbatim }) => verbatim)).toEqual([
    expect.objectContaining({ kind: 'word for word', origin: { title: 'Transcript', text: '' } }),
  ])
})

test('what other settings would make of the list is told, and the list stays as it is', async () => {
  const { store, gate } = opened()
  store.setState({ checked: 1 })
  await gate.look()
  const before = gate.store.getState().lines
  const now = await gate.effectOf(plainHouse)
  const mild = await gate.effectOf({ ...plainHouse, rules: { 'no-headline': 'warn', 'no-words': 'off' } })
  expect([now?.blocks, mild?.blocks, mild?.warnings]).toEqual([2, 0, (now?.warnings ?? 0) + 1])
  expect(gate.store.getState().lines).toEqual(before)
})

const lines = (count: number, headline = 'Shut'): Story => ({
  ...written,
  headline: richText(headline),
  body: Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph',
    id: `p${at}` as BlockId,
    text: richText('The harbour is shut.'),
  })),
})

test('a story that is only opened has its layouts looked at when that is asked for, and once', async () => {
  const { clock, store, gate, looked, rules } = opened()
  store.setState({ checked: 1 })
  await clock.pass(60_000)
  expect(looked).toEqual([])
  await gate.look('the layouts too')
  await gate.look('the layouts too')
  expect(looked).toEqual(['titles', 'page'])
  expect(rules()).not.toContain('layout-over')
})

test('after a change the titles are looked at when the window is idle, and the page after a rest', async () => {
  const { clock, store, looked, rules } = opened()
  store.setState({ checked: 1 })
  await settled()
  store.setState({ story: lines(3, 'Harbour shut') })
  await clock.pass(lookAfter + idle)
  expect([looked, rules()]).toEqual([['titles'], expect.arrayContaining(['layout-cut'])])
  await clock.pass(restBefore)
  expect([looked, rules()]).toEqual([['titles', 'page'], expect.arrayContaining(['layout-cut', 'layout-over'])])
})

test('typing that goes on has no page made, and nothing is said of words that are other by now', async () => {
  const { clock, store, gate, looked, rules } = opened()
  store.setState({ checked: 1, story: lines(3) })
  await gate.look('the layouts too')
  expect(rules()).toContain('layout-over')
  looked.length = 0
  for (let key = 0; key < 20; key++) {
    store.setState({ story: lines(4) })
    await clock.pass(lookAfter + idle)
  }
  expect(looked).not.toContain('page')
  expect(rules()).not.toContain('layout-over')
  await clock.pass(restBefore + idle)
  expect(rules()).toContain('layout-over')
})

test('who asks for the layouts gets those of the story at hand, changed on the way or not', async () => {
  const { store, gate } = opened()
  store.setState({ checked: 1, story: lines(1) })
  const asked = gate.look('the layouts too')
  for (let turn = 0; turn < 9; turn++) await Promise.resolve()
  store.setState({ story: lines(3) })
  expect((await asked)?.map(({ rule }) => rule)).toContain('layout-over')
})

test('settings that are tried out have the layouts looked at under them, and the list says what holds', async () => {
  const { clock, store, gate, rules } = opened()
  store.setState({ checked: 1, story: lines(3) })
  await gate.look('the layouts too')
  const before = rules()
  const print = { columnWidth: 48, columns: 1, lines: 9, size: 9, leading: 11 }
  const [now, roomy] = [await gate.effectOf(plainHouse), await gate.effectOf({ ...plainHouse, print })]
  expect(roomy?.warnings).toBe((now?.warnings ?? 0) - 1)
  await clock.pass(restBefore + idle)
  expect(rules()).toEqual(before)
})

test('the page is looked at in each edition that comes out otherwise, and what one alone has names it', async () => {
  const { clock, store, gate, looked, over, said } = opened({ editions })
  store.setState({ checked: 1, story: lines(2) })
  await gate.look('the layouts too')
  expect([looked, said()]).toEqual([['titles', 'page', 'page of far'], ['Jerusalem: Print column: 1 line']])
  expect(over()[0]?.editions?.map(({ id }) => id)).toEqual(['far'])
  store.setState({ story: lines(3) })
  await clock.pass(lookAfter + restBefore + 3 * idle)
  expect(said()).toEqual(['London: Print column: 1 line', 'Jerusalem: Print column: 2 lines'])
})

test('nothing is said of a page until it has been looked at in every edition, and words that change call that off', async () => {
  const { clock, store, looked, said } = opened({ editions })
  store.setState({ checked: 1 })
  await settled()
  store.setState({ story: lines(3, '') })
  await clock.pass(lookAfter + restBefore + idle)
  expect([looked, said()]).toEqual([['titles', 'page'], []])
  store.setState({ story: lines(4, '') })
  await clock.pass(lookAfter + restBefore)
  expect(looked).toEqual(['titles', 'page', 'titles'])
  await clock.pass(2 * idle)
  expect(looked).toEqual(['titles', 'page', 'titles', 'page', 'page of far'])
  expect(said()).toEqual(['London: Print column: 2 lines', 'Jerusalem: Print column: 3 lines'])
})

test('words that change while all is looked at are gone on with, and the older ones are not', async () => {
  const { store, gate, looked, said } = opened({ editions })
  store.setState({ checked: 1, story: lines(2) })
  const asked = gate.look('the layouts too')
  while (looked.length < 2) await Promise.resolve()
  store.setState({ story: lines(9) })
  await asked
  expect(looked).toEqual(['titles', 'page', 'titles', 'page', 'page of far'])
  expect(said()).toEqual(['London: Print column: 7 lines', 'Jerusalem: Print column: 8 lines'])
})

test('editions that are tried out in the settings are looked at, those that are known already not again', async () => {
  const { store, gate, looked } = opened()
  store.setState({ checked: 1, story: lines(2, '') })
  await gate.look('the layouts too')
  const [without, withThem] = [
    await gate.effectOf(plainHouse),
    await gate.effectOf({ ...plainHouse, editions: [...editions] }),
  ]
  expect(withThem?.warnings).toBe((without?.warnings ?? 0) + 1)
  expect(looked).toEqual(['titles', 'page', 'page of far'])
})

test('where the layouts cannot be looked at nothing is published and that is said; written on, the rules are asked all the same', async () => {
  const { clock, store, gate, rules } = opened({ fetched: () => Promise.reject(new TypeError('Failed to fetch')) })
  store.setState({ checked: 1, story: lines(1) })
  expect(await gate.look('the layouts too')).toBeNull()
  expect(gate.store.getState().problem).toBe(
    'What looks at the layouts could not be fetched, and nothing is published without it. Reload when you are online.',
  )
  store.setState({ story: lines(2, '') })
  await clock.pass(lookAfter + restBefore + idle)
  expect([gate.store.getState().problem, rules()]).toEqual([null, expect.arrayContaining(['no-headline'])])
})
