import fc from 'fast-check'
import { entryId, type Noted, nothingNoted } from '~/drafts'
import type { Decision } from '~/review'
import { type Block, type BlockId, type Instant, type Note, type RichText, type Story } from '~/story'
import { arbitraryStory } from './arbitraryStory.ts'

/** A story with what a newsroom says beside it. Each of `marks` stands once or more in what is for the newsroom alone. */
export interface MarkedDraft {
  readonly story: Story
  readonly noted: Noted
  readonly marks: readonly string[]
}

/** Any story, with notes, queries and everything else that is no reader's in it and beside it. */
export const markedDraft: fc.Arbitrary<MarkedDraft> = fc
  .record({
    story: arbitraryStory,
    notes: fc.array(
      fc.record({ purpose: fc.constantFrom<'desk' | 'query'>('desk', 'query'), at: fc.nat(6), isBroken: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    ),
    /** Set into the marks, so that what a format escapes is in them. */
    sign: fc.constantFrom('', '&', '<b>', '"', '’', '\\', ' ', 'é', 'ש', '%41', '🗞'),
  })
  .map(({ story, notes, sign }) => {
    const marks: string[] = []
    const mark = (kind: string) => {
      const made = `Zqx${kind}${sign}${marks.length}xqz`
      marks.push(made)
      return made
    }
    const body = notes.reduce(
      (blocks, { purpose, at, isBroken }, nth) =>
        blocks.toSpliced(at, 0, noteOf(`marked-${nth}` as BlockId, purpose, textOf(mark(purpose), isBroken))),
      story.body.map((block) => withMarks(block, mark)),
    )
    return { story: { ...story, body }, noted: notedWith(mark), marks }
  })

const noteOf = (id: BlockId, purpose: 'desk' | 'query', text: RichText): Note => ({ kind: 'note', id, purpose, text })

/** Half of the words bold, where the note is to be broken by tags. */
const textOf = (words: string, isBroken: boolean): RichText =>
  isBroken
    ? [
        { text: words.slice(0, 5), marks: [] },
        { text: words.slice(5), marks: [{ kind: 'bold' }] },
      ]
    : [{ text: words, marks: [] }]

/** What a block has that is no reader's: words of a newer Stet, a file's name, where and when somebody unnamed was met. */
function withMarks(block: Block, mark: (kind: string) => string): Block {
  if (block.kind === 'unknown') return { ...block, text: mark('unknown') }
  if (block.kind === 'photo' && block.picture !== null)
    return { ...block, picture: { ...block.picture, name: mark('file') } }
  if (block.kind !== 'quote') return block
  return {
    ...block,
    chain: block.chain.map((step) =>
      step.kind === 'unnamed' ? { ...step, place: mark('place'), link: mark('link'), when: 1 as Instant } : step,
    ),
  }
}

function notedWith(mark: (kind: string) => string): Noted {
  const by = { id: mark('personId'), name: mark('person') }
  const at = 2000 as Instant
  const block = 'id-1' as BlockId
  const made = (name: string) => ({ id: entryId(name), by, at })
  const decided = { on: { words: 'Words.', chain: [] }, block, nth: 0, by, at }
  const decisions: readonly Decision[] = [
    { ruling: 'query', ...decided, question: mark('question') },
    {
      ruling: 'amend',
      ...decided,
      chain: [{ role: 'carried by', name: mark('carrier'), doubtful: true }],
      verification: { state: 'corroborated', how: mark('how') },
    },
    { ruling: 'dismiss', ...decided },
  ]
  return {
    ...nothingNoted,
    decisions,
    answers: [{ ...made('a'), query: entryId('d'), text: mark('answer') }],
    origins: [{ ...made('o'), title: mark('origin'), text: mark('wire'), source: mark('source') }],
    vouched: [
      {
        ...made('v'),
        source: 'a diplomat',
        knowsDirectly: true,
        reason: 'for fear of arrest',
        motive: mark('motive'),
        knownTo: mark('knownTo'),
        second: mark('second'),
        people: 2,
      },
    ],
    overrides: [
      { ...made('g'), line: 'tk', rule: 'tk', block, says: mark('line'), name: mark('name'), reason: mark('reason') },
    ],
    tasks: [{ ...made('t'), event: mark('event'), source: mark('asked'), says: mark('task'), words: [mark('words')] }],
    recovered: [
      {
        id: entryId('r'),
        at,
        words: mark('dropped'),
        passage: mark('passage'),
        place: { block, field: 'text' },
        offset: 0,
        typedBy: by,
        takenBy: by,
      },
    ],
  }
}
