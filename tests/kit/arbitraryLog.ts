import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { type Entry, entryId, type Happening, instantAt, type Kept, type StepJson, versionAt } from '~/drafts'
import { type BlockId, docFromStory, emptyStory, readDoc, richText, schema, schemaVersion, type Zone } from '~/story'

/** A log, the document its steps made one by one, and how many they were. */
export interface MadeLog {
  readonly log: readonly Kept[]
  readonly doc: unknown
  readonly steps: number
}

const dana = { id: 'dana', name: 'Dana Ruiz' }
const inParagraph = 15
const beginning = docFromStory({
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p1' as BlockId),
  headline: richText('Strike'),
  body: [{ kind: 'paragraph', id: 'p1' as BlockId, text: richText('One.') }],
}).toJSON() as unknown

const change = fc.record({
  kind: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'bold', 'say'),
  at: fc.nat(40),
  length: fc.integer({ min: 1, max: 4 }),
  /** Whether an entry ends with it. */
  ends: fc.boolean(),
})

/** Any log of edits, however they are grouped, with what is said beside the text between them. */
export const arbitraryLog: fc.Arbitrary<MadeLog> = fc.array(change, { maxLength: 60 }).map((changes) => {
  const text = new Transform(readDoc(beginning).doc)
  const log: Kept[] = []
  let sent = 0
  let last = inParagraph
  const add = (what: Happening) => log.push(keptOf(what, log.length))
  const send = () => {
    const steps = text.steps.slice(sent).map((step) => step.toJSON() as StepJson)
    sent = text.steps.length
    add({ kind: 'edited', steps, tab: 'tab' })
  }
  add({ kind: 'began', doc: beginning })
  for (const { kind, at, length, ends } of changes) {
    const size = text.doc.content.size - 1
    const from = Math.min(kind === 'type' && at > 10 ? last : inParagraph + at, size)
    const to = Math.min(from + length, size)
    if (kind === 'type') text.insert(from, schema.text('abcd'.slice(0, length)))
    if (kind === 'delete') text.delete(from, to)
    if (kind === 'split' && text.doc.resolve(from).parent.inlineContent) text.split(from)
    if (kind === 'bold') text.addMark(from, to, schema.mark('bold'))
    if (kind === 'say')
      add(sayings[at % sayings.length]?.(`e${Math.max(0, log.length - length)}`) ?? { kind: 'spiked' })
    last = kind === 'type' ? from + length : from
    if (ends) send()
  }
  send()
  return { log, doc: text.doc.toJSON() as unknown, steps: text.steps.length }
})

const sayings: readonly ((earlier: string) => Happening)[] = [
  () => ({ kind: 'spiked' }),
  () => ({ kind: 'restored' }),
  () => ({ kind: 'origin', title: 'Wire', text: 'lone \ud800 surrogate, “quote”, 🗞' }),
  (earlier) => ({
    kind: 'decided',
    decision: {
      ruling: 'query',
      on: { words: '“One.”', chain: [] },
      block: 'p1' as BlockId,
      nth: 0,
      question: `Who said it, after ${earlier}?`,
      by: dana,
      at: instantAt(2000),
    },
  }),
  () => ({
    kind: 'dropped',
    dropped: {
      words: 'gone',
      passage: 'gone',
      place: { block: 'p1' as BlockId, field: 'text' },
      offset: 0,
      typedBy: dana,
      takenBy: dana,
    },
  }),
  (earlier) => ({ kind: 'retrieved', dropped: entryId(earlier), how: 'discarded' }),
  (earlier) => ({ kind: 'answered', query: entryId(earlier), text: 'The interview of Sunday.' }),
  (earlier) => ({ kind: 'undone', entries: [entryId(earlier)] }),
  () => ({
    kind: 'decided',
    decision: {
      ruling: 'amend',
      on: { words: '“One.”', chain: [] },
      block: 'p1' as BlockId,
      nth: 0,
      by: dana,
      at: instantAt(2000),
      chain: [{ role: 'said by', name: 'the army', doubtful: false, kind: 'organisation', when: instantAt(1000) }],
      verification: { state: 'could not verify' },
    },
  }),
  () => ({ kind: 'published', edition: null }),
  () => ({
    kind: 'overridden',
    override: { line: 'tk 1', rule: 'tk', block: 'p1' as BlockId, says: 'TK.', name: 'Dana', reason: 'It is a name.' },
  }),
  () => ({ kind: 'named', version: versionAt(1), name: 'Sent to desk' }),
]

function keptOf(what: Happening, at: number): Kept {
  const entry: Entry = { id: entryId(`e${at}`), schema: schemaVersion, by: dana, at: instantAt(at * 1000), what }
  return { version: versionAt(at + 1), entry }
}
