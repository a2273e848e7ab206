import { reviewing } from '~/review'
import { openDesk, type Desk } from '~/desk'
import { beginDraft, createMemoryKeeper, type DraftId, foldDraft, type Keeper } from '~/drafts'
import { type BlockId, emptyStory, richText, type Story, type Zone } from '~/story'
import { collabWriter, type CollabWriter } from './collabWriter.ts'
import { type FakeClock, fakeClock } from './fakeClock.ts'

export const dana = { id: 'dana', name: 'Dana Ruiz' }
export const noa = { id: 'noa', name: 'Noa Adler' }
const paragraphs = ['The harbour closed on Monday.', 'Boats stayed out.', 'The wind fell at night.']

const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: paragraphs.map((words, at) => ({ kind: 'paragraph', id: `p${at}` as BlockId, text: richText(words) })),
}

interface Seat {
  readonly desk: Desk
  readonly writer: CollabWriter
}

/** Two people at one story of three paragraphs, with one keeper. */
export async function twoAtOneStory() {
  const clock: FakeClock = fakeClock()
  const keeper: Keeper = createMemoryKeeper(clock)
  let ids = 0
  const newId = () => `id-${++ids}`
  const begun = await beginDraft(keeper, { clock, newId, who: dana }, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const seat = async (who: typeof dana, draft: DraftId): Promise<Seat> => {
    const opened = await openDesk({ review: reviewing, draft, keeper, check: async () => [], clock, newId, who })
    if (opened.kind !== 'desk') throw new Error(opened.kind)
    return { desk: opened.desk, writer: collabWriter(opened.desk) }
  }
  return {
    clock,
    keeper,
    draft: begun.draft,
    typist: await seat(dana, begun.draft),
    other: await seat(noa, begun.draft),
  }
}

/** The position before the `nth` paragraph, and its size. */
export function blockOf(writer: CollabWriter, nth: number): { pos: number; size: number } {
  let found = { pos: 0, size: 0 }
  writer.edit((tr) => {
    tr.doc.forEach((node, pos, at) => {
      if (at === nth + 4) found = { pos, size: node.nodeSize }
    })
    return tr
  })
  return found
}

/** What the other one does to the `nth` paragraph. */
export const accidents = {
  deletes: (writer: CollabWriter, nth: number) => {
    const { pos, size } = blockOf(writer, nth)
    writer.edit((tr) => tr.delete(pos, pos + size))
  },
  moves: (writer: CollabWriter, nth: number) => {
    const { pos, size } = blockOf(writer, nth)
    writer.edit((tr) => {
      const node = tr.doc.nodeAt(pos)
      if (node === null) return tr
      tr.delete(pos, pos + size)
      return tr.insert(
        nth === 2 ? tr.doc.content.size - tr.doc.child(tr.doc.childCount - 1).nodeSize : tr.doc.content.size,
        node,
      )
    })
  },
  'types over': (writer: CollabWriter, nth: number) => {
    const { pos, size } = blockOf(writer, nth)
    writer.edit((tr) => tr.insertText('New words.', pos + 1, pos + size - 1))
  },
}

const casesOf = (count: number) =>
  Array.from({ length: count }, (_, seed) => ({
    what: (['deletes', 'moves', 'types over'] as const)[seed % 3] ?? 'deletes',
    nth: Math.floor(seed / 3) % 3,
    /** Whether the typist's words are kept first, so that it is the other who finds out. */
    typistFirst: seed % 2 === 0,
    offset: (seed * 7) % 15,
    letters: 1 + (seed % 9),
  }))

/** Has a word typed in a block that the other one takes away meanwhile, so many times; what then is neither in the text nor on the tray. */
export async function wordsMissing(count: number): Promise<readonly unknown[]> {
  const missing: unknown[] = []
  for (const one of casesOf(count)) {
    const { clock, keeper, draft, typist, other } = await twoAtOneStory()
    const word = 'ZYXWVUTSR'.slice(0, one.letters)
    const hurry = (seat: Seat) => seat.desk.flush()
    accidents[one.what](other.writer, one.nth)
    const { pos } = blockOf(typist.writer, one.nth)
    ;[...word].forEach((letter, at) => typist.writer.type(letter, pos + 1 + one.offset + at))
    await hurry(one.typistFirst ? typist : other)
    await hurry(one.typistFirst ? other : typist)
    await clock.pass(2000)
    if (JSON.stringify(typist.writer.doc()) !== JSON.stringify(other.writer.doc()))
      missing.push({ one, why: 'the two differ' })
    const opened = await keeper.open(draft)
    if (opened.kind !== 'log') throw new Error(opened.kind)
    for (const recovered of [
      typist.desk.store.getState().recovered,
      other.desk.store.getState().recovered,
      foldDraft(opened.entries).recovered,
    ]) {
      const tray = recovered.filter(({ typedBy }) => typedBy.id === dana.id).map(({ words }) => words)
      const all = [typist.writer.text(), ...tray].join('\n')
      if (![...word].every((letter) => all.includes(letter))) missing.push({ one, tray, text: typist.writer.text() })
    }
  }
  return missing
}
