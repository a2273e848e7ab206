import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Line } from '~/review'
import { emptyStory, richText } from '~/story'
import type { GateState } from '../gate/createGate.ts'
import { deskInTest } from '../panes/deskInTest.tsx'
import { blockId, item, jerusalem } from '../panes/itemInTest.ts'
import { createPageMarks } from './createPageMarks.ts'
import { createView } from './view.ts'

const empty = emptyStory({ language: 'en', direction: 'ltr', zone: jerusalem }, blockId('first'))
const story = {
  ...empty,
  body: [{ kind: 'paragraph' as const, id: blockId('a'), text: richText('“We stay,” she said. “They go on and on.”') }],
}
const said = item({
  words: '“We stay,”',
  block: blockId('a'),
  chain: 'said by: Dana Ruiz > carried by: > quoted by: BBC?',
})

function begin(lines: readonly Line[] | null = null) {
  const { desk } = deskInTest([said], { story })
  const gate = { store: createStore<GateState>()(() => ({ lines, house: null, problem: null })) }
  const view = createView()
  return { desk, gate, view, marks: createPageMarks({ desk, gate, view } as never) } // the three stores are all it looks at
}

const exact = '“They go on and on.”'
const unattributed: Line = {
  rule: 'unattributed-quotation',
  why: '',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  key: 'k',
  block: blockId('a'),
  anchor: { place: { block: blockId('a'), field: 'text' }, start: 21, end: 21 + exact.length, exact },
  says: '',
  on: exact,
}

test('an attribution is marked with its state and its chain, missing and doubtful steps among it', () => {
  expect(begin().marks.get()).toEqual([
    {
      block: 'a',
      words: [{ exact: '“We stay,”', nth: 0 }],
      state: 'unreviewed',
      isCurrent: false,
      label: 'Unreviewed',
      steps: [
        { role: 'Said by', name: 'Dana Ruiz', is: 'known' },
        { role: 'Carried by', name: 'carrier missing', is: 'missing' },
        { role: 'Quoted by', name: 'BBC?', is: 'doubtful' },
      ],
    },
  ])
})

test('quoted words that nobody is named for are marked, once the rules have said so', () => {
  const { gate, marks } = begin()
  let heard = 0
  const leave = marks.subscribe(() => {
    heard += 1
  })
  gate.store.setState({ lines: [unattributed] })
  expect([heard, marks.get().at(-1)]).toEqual([
    1,
    { block: 'a', words: [{ exact, nth: 0 }], state: 'none', isCurrent: false, label: 'No attribution', steps: [] },
  ])
  leave()
  gate.store.setState({ lines: [] })
  expect([heard, marks.get().length]).toEqual([1, 1])
})

test('while nothing changes the marks are the very same, and words that changed have none', () => {
  const { desk, marks } = begin()
  expect(marks.get()).toBe(marks.get())
  desk.store.setState({ story: { ...story, body: [] } })
  expect(marks.get()).toEqual([])
})

test('the attribution a person goes to is told from the others, and the one they stood on before is not', () => {
  const { desk, gate, view, marks } = begin()
  view.setState({ current: said.key })
  expect(marks.get().map(({ isCurrent }) => isCurrent)).toEqual([true])
  const later = createPageMarks({ desk, gate, view } as never) // as above
  expect(later.get().map(({ isCurrent }) => isCurrent)).toEqual([false])
})
