/* oxlint-disable typescript/no-unsafe-type-assertion -- a test gives out brands freely */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '~/attribution'
import {
  type Block,
  type BlockId,
  emptyStory,
  type Instant,
  passagesOf,
  richText,
  type Story,
  type Zone,
} from '~/story'
import { type Decision, itemsOf, type Person, rulingOn } from './index.ts'

const ann: Person = { id: 'ann', name: 'Ann Editor' }
const blank = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)

/** One attribution as a person remembers it, whatever becomes of its text. */
interface Said {
  readonly block: string
  readonly sort: 'speech' | 'quote'
  readonly words: readonly string[]
  readonly speaker: string
  /** What it was cleared as, each time. */
  readonly cleared: ReadonlySet<string>
  /** Unattributed text before it in a paragraph. */
  readonly lead: string
}

const wordingOf = ({ words, speaker }: Said): string => `${words.join(' ')} / ${speaker}`

const blockOf = ({ block, sort, words, speaker, lead }: Said): Block => {
  const id = block as BlockId
  if (sort === 'speech') return { kind: 'paragraph', id, text: richText(`${lead}“${words.join(' ')}” — ${speaker}`) }
  const step = { id: `${block}-s` as BlockId, role: 'said by', name: speaker, doubtful: false } as const
  return { kind: 'quote', id, words: [richText(words.join(' '))], chain: [step] }
}

/** What stands between “ and ” is a finding, said by the word after the dash. */
const findingsIn = (story: Story): readonly Finding[] =>
  passagesOf(story).flatMap(({ place, kind, text }) => {
    const match = kind === 'paragraph' ? /“([^”]*)” — (\w+)/.exec(text) : null
    if (match === null) return []
    const [, words = '', speaker = ''] = match
    const start = match.index + 1
    const content = [{ place, start, end: start + words.length, exact: words }]
    const chain = [{ role: 'said by', name: speaker } as const]
    return [{ type: 'direct', content, cue: [], source: [], chain, confidence: 'likely', reason: 'Marks.' }]
  })

/** Words of which an edit changes the first three at most, so that a changed quote is still like itself. */
const sayings = [
  ['leave', 'the', 'city', 'before', 'dark', 'tonight'],
  ['bread', 'costs', 'more', 'than', 'it', 'did'],
  ['nobody', 'asked', 'us', 'about', 'the', 'harbour'],
]
const others = ['stay', 'keep', 'every', 'some', 'now']
const speakers = ['Corrow', 'Ruiz', 'Adler']

const edit = fc.record({
  what: fc.constantFrom('word', 'word', 'word', 'back', 'speaker', 'lead', 'move', 'stet', 'stet', 'add'),
  pick: fc.nat(),
  to: fc.nat(),
})
const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T

function edited(all: readonly Said[], { what, pick, to }: { what: string; pick: number; to: number }): readonly Said[] {
  const one = of(all, pick)
  const changed = (part: Partial<Said>) => all.map((other) => (other === one ? { ...one, ...part } : other))
  const original = sayings.find((saying) => saying[5] === one.words[5]) ?? one.words
  switch (what) {
    case 'word':
      return changed({ words: one.words.with(to % 3, of(others, to)) })
    case 'back':
      return changed({ words: original })
    case 'speaker':
      return changed({ speaker: of(speakers, to) })
    case 'lead':
      return changed({ lead: `${of(others, to)} ${one.lead}` })
    case 'move': {
      const rest = all.filter((other) => other !== one)
      return rest.toSpliced(to % (rest.length + 1), 0, one)
    }
    case 'add':
      return all.length > 9 ? all : [...all, said(`b${all.length}`, of(sayings, to), to % 2 === 0 ? 'speech' : 'quote')]
    default:
      return all
  }
}

const said = (block: string, words: readonly string[], sort: Said['sort']): Said => ({
  block,
  sort,
  words,
  speaker: 'Corrow',
  cleared: new Set(),
  lead: '',
})

// 500 stories of 20 edits each.
test('ten thousand random edits reopen exactly what they changed, and what is put back stands again', {
  timeout: 60_000,
}, () => {
  let edits = 0
  fc.assert(
    fc.property(fc.array(edit, { minLength: 20, maxLength: 20 }), (steps) => {
      let all: readonly Said[] = sayings.map((words, at) => said(`b${at}`, words, at === 1 ? 'quote' : 'speech'))
      const decisions: Decision[] = []
      const itemsNow = () => {
        const story: Story = { ...blank, body: all.map(blockOf) }
        return itemsOf({ story, findings: findingsIn(story), decisions })
      }
      for (const step of steps) {
        edits++
        if (step.what === 'stet') {
          const one = of(all, step.pick)
          const item = itemsNow().find(({ block }) => block === one.block)
          if (item === undefined) throw new Error(`Nothing is found in ${one.block}`)
          decisions.push(rulingOn(item, 'stet', ann, decisions.length as Instant))
          all = all.map((other) =>
            other === one ? { ...one, cleared: new Set([...one.cleared, wordingOf(one)]) } : other,
          )
        } else all = edited(all, step)
        expect(itemsNow().map(({ block, state }) => `${block} ${state}`)).toEqual(
          all.map((one) => `${one.block} ${one.cleared.has(wordingOf(one)) ? 'stet' : 'unreviewed'}`),
        )
      }
    }),
    { numRuns: 500, seed: 2026 },
  )
  expect(edits).toBeGreaterThanOrEqual(10_000)
})
