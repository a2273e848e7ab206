import { reviewing } from '~/review'
import { redo, undo } from '@tiptap/pm/history'
import { joinBackward, setBlockType, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Node } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { type Desk, openDesk } from '~/desk'
import { beginDraft, createMemoryKeeper, createRemoteKeeper, type DraftId, foldDraft, type Keeper } from '~/drafts'
import { type BlockId, emptyStory, passagesOf, schema, type Zone } from '~/story'
import { badLine, fetchFrom } from '../../tests/kit/badLine.ts'
import { collabWriter, type CollabWriter } from '../../tests/kit/collabWriter.ts'
import { type FakeClock, fakeClock } from '../../tests/kit/fakeClock.ts'
import { createKeeperServer } from '../../tests/kit/keeperServer.ts'
import { kept, type Lab, type Promised } from './promise.ts'

const steps = 2000
const people = [
  { id: 'dana', name: 'Dana Ruiz' },
  { id: 'noa', name: 'Noa Adler' },
] as const
const story = emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId)

interface Seat {
  readonly desk: Desk
  readonly writer: CollabWriter
}

interface Room {
  readonly clock: FakeClock
  /** A line to the log for the next one who sits down. */
  readonly line: (isDown: () => boolean) => Keeper
}

/** Two tabs on one store, and two machines on one server whose lines go down. */
const rooms: Readonly<Record<string, () => Room>> = {
  tabs: () => {
    const clock = fakeClock()
    const keeper = createMemoryKeeper(clock)
    return { clock, line: () => keeper }
  },
  machines: () => {
    const clock = fakeClock()
    const server = createKeeperServer(createMemoryKeeper(clock))
    const line = (isDown: () => boolean) =>
      createRemoteKeeper(
        fetchFrom(badLine(server.answer, () => (isDown() ? { kind: 'dropped' } : null))),
        'http://server',
        { clock },
      )
    return { clock, line }
  },
}

/**
 * Two people write in one draft at once: letters, deletions, splits and joins, headings, lists, marks, undo. Each letter is
 * another one, so that at the end it is known of each whether it is there once, and if not, who took it away.
 */
export async function writeTogether({ roll, note }: Lab, seeds: number): Promise<readonly Promised[]> {
  const promises: Promised[] = []
  for (const [name, room] of Object.entries(rooms)) {
    const faults: string[] = []
    let typed = 0
    for (let seed = 0; seed < seeds; seed += 1) {
      const seen = await writeOnce(room(), roll)
      typed += seen.typed
      faults.push(...seen.faults)
      note(
        `${name} ${seed + 1}: ${seen.typed} letters, ${seen.faults.length === 0 ? 'each in its place' : seen.faults.join(', ')}`,
      )
    }
    promises.push(
      kept(
        `two ${name}, ${seeds} times ${steps} edits: both end alike, none of ${typed} letters lost or doubled but by deletion (${faults.length} faults)`,
        faults.length === 0 && typed > 0,
      ),
    )
  }
  return promises
}

async function writeOnce({ clock, line }: Room, roll: () => number) {
  let ids = 0
  const newId = () => `id-${++ids}`
  const begun = await beginDraft(
    line(() => false),
    { clock, newId, who: people[0] },
    { story },
  )
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const down = [false, false]
  const seats = await Promise.all(
    people.map((who, at) => sit({ draft: begun.draft, keeper: line(() => down[at] ?? false), clock, newId, who })),
  )
  const letters = { typed: 0, taken: new Set<string>() }
  for (let step = 0; step < steps; step += 1) {
    const at = roll() < 0.5 ? 0 : 1
    const seat = seats[at]
    if (seat !== undefined) edit(seat.writer, roll, letters)
    if (roll() < 0.02) down[at] = !down[at]
    if (roll() < 0.3) await clock.pass(Math.floor(roll() * 400))
  }
  down.fill(false)
  await clock.pass(90_000)
  return {
    typed: letters.typed,
    faults: await faultsIn(
      seats,
      line(() => false),
      begun.draft,
      letters,
    ),
  }
}

async function sit(options: {
  readonly draft: DraftId
  readonly keeper: Keeper
  readonly clock: FakeClock
  readonly newId: () => string
  readonly who: (typeof people)[number]
}): Promise<Seat> {
  const opened = await openDesk({ review: reviewing, ...options, check: async () => [] })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  return { desk: opened.desk, writer: collabWriter(opened.desk) }
}

async function faultsIn(
  seats: readonly Seat[],
  keeper: Keeper,
  draft: DraftId,
  { typed, taken }: { readonly typed: number; readonly taken: ReadonlySet<string> },
): Promise<readonly string[]> {
  const opened = await keeper.open(draft)
  if (opened.kind !== 'log') return [`the log is ${opened.kind}`]
  const folded = foldDraft(opened.entries)
  const whole = JSON.stringify(folded.doc)
  const found = passagesOf(folded.story).flatMap(({ text }) => text.match(/[\u4e00-\u9fff]/g) ?? [])
  const tray = folded.recovered.map(({ words }) => words).join('')
  const there = new Set(found)
  const lost = Array.from({ length: typed }, (_, nth) => letterOf(nth)).filter(
    (letter) => !there.has(letter) && !taken.has(letter) && !tray.includes(letter),
  )
  // Two who take the same letter away, and undo that, have both put it back.
  const doubled = found.filter((letter, at) => found.indexOf(letter) !== at && !taken.has(letter))
  return [
    ...(folded.readOnly === null ? [] : [`the log is ${folded.readOnly}`]),
    ...(seats.every(({ writer }) => JSON.stringify(writer.doc()) === whole) ? [] : ['the two differ']),
    ...(seats.every(({ desk }) => desk.store.getState().save.kind === 'saved') ? [] : ['not all is saved']),
    ...(lost.length === 0 ? [] : [`${lost.length} letters lost`]),
    ...(doubled.length === 0 ? [] : [`${doubled.length} letters doubled`]),
  ]
}

const letterOf = (nth: number): string => String.fromCodePoint(0x4e00 + nth)

const lists = [schema.nodes['bulletList'], schema.nodes['orderedList']]

/** One edit as a person makes it, at a place of their own. */
function edit(writer: CollabWriter, roll: () => number, letters: { typed: number; readonly taken: Set<string> }): void {
  if (roll() < 0.6) {
    const letter = letterOf(letters.typed)
    writer.run((state, dispatch) => {
      const place = placeIn(state.doc, roll)
      if (place === null) return false
      letters.typed += 1
      dispatch?.(state.tr.insertText(letter, place))
      return true
    })
    return
  }
  const before = lettersIn(writer)
  writer.run((state, dispatch) => {
    const place = placeIn(state.doc, roll)
    if (place === null) return false
    const end = roll() < 0.5 ? place : Math.min(place + Math.floor(roll() * 12), state.doc.content.size - 1)
    const at = state.apply(
      state.tr.setSelection(TextSelection.between(state.doc.resolve(place), state.doc.resolve(end))),
    )
    return commandOf(roll)(at, (tr) => {
      // What the command made is done to the state it was asked of, in which only the caret is another.
      const same = state.tr
      for (const step of tr.steps) same.step(step)
      for (const key of ['history$', 'addToHistory'])
        if (tr.getMeta(key) !== undefined) same.setMeta(key, tr.getMeta(key) as unknown)
      dispatch?.(same)
    })
  })
  const after = lettersIn(writer)
  for (const letter of before) if (!after.has(letter)) letters.taken.add(letter)
}

function commandOf(roll: () => number): Command {
  const node = (name: string) => {
    const type = schema.nodes[name]
    if (type === undefined) throw new Error(`There is no ${name}`)
    return type
  }
  const mark = (name: string) => {
    const type = schema.marks[name]
    if (type === undefined) throw new Error(`There is no ${name}`)
    return type
  }
  const commands: readonly Command[] = [
    (state, dispatch) => {
      if (state.selection.empty) return false
      dispatch?.(state.tr.deleteSelection())
      return true
    },
    splitBlock,
    joinBackward,
    setBlockType(node('heading'), { level: 2 }),
    setBlockType(node('paragraph')),
    toggleMark(mark('bold')),
    toggleMark(mark('italic')),
    ...lists.flatMap((list) => (list === undefined ? [] : [wrapInList(list)])),
    liftListItem(node('listItem')),
    undo,
    undo,
    redo,
  ]
  return commands[Math.floor(roll() * commands.length)] ?? splitBlock
}

/** A place in the body's running text where a letter can stand. */
function placeIn(doc: Node, roll: () => number): number | null {
  const places: { readonly from: number; readonly to: number }[] = []
  doc.descendants((node, pos, parent) => {
    if (node.isTextblock && parent !== null && pos > bodyFrom(doc))
      places.push({ from: pos + 1, to: pos + 1 + node.content.size })
    return !node.isTextblock
  })
  const place = places[Math.floor(roll() * places.length)]
  return place === undefined ? null : place.from + Math.floor(roll() * (place.to - place.from + 1))
}

/** The four titles stand before the body. */
const bodyFrom = (doc: Node): number => doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize

const lettersIn = (writer: CollabWriter): ReadonlySet<string> => new Set(writer.text().match(/[\u4e00-\u9fff]/g))
