import { reviewing } from '~/review'
import {
  beginDraft,
  createMemoryKeeper,
  type DraftId,
  foldDraft,
  type Keeper,
  type Kept,
  type Snapshot,
  versionAt,
} from '~/drafts'
import { openDesk } from '~/desk'
import { type BlockId, emptyStory, passagesOf, plainText, richText, type Story, type Zone } from '~/story'
import { collabWriter } from '../../tests/kit/collabWriter.ts'
import { fakeClock } from '../../tests/kit/fakeClock.ts'
import { kept, type Lab, type Promised } from './promise.ts'

const who = { id: 'dana', name: 'Dana Ruiz' }
const words = 'The harbour closed on Monday. '.repeat(4)
const story: Story = {
  ...emptyStory({ language: 'en', direction: 'ltr', zone: 'UTC' as Zone }, 'p' as BlockId),
  body: [{ kind: 'paragraph', id: 'p' as BlockId, text: richText(words) }],
}

interface Stored {
  readonly draft: DraftId
  readonly keeper: Keeper
  readonly entries: readonly Kept[]
  readonly snapshots: readonly Snapshot[]
}

/**
 * Flips a random bit of a random stored record, opens the draft, and looks at what is shown: never nothing, and where the
 * damage is seen, all there was before it.
 */
export async function flipBits({ roll, note }: Lab, flips: number): Promise<readonly Promised[]> {
  // A long draft with snapshots on its way, and one of a few minutes.
  const drafts = [await writeDraft(roll, 700), await writeDraft(roll, 40)]
  const outcomes = { whole: 0, 'an earlier version': 0, 'another letter': 0 }
  const broken: string[] = []
  for (let flip = 0; flip < flips; flip += 1) {
    const stored = drafts[flip % drafts.length]
    if (stored === undefined) break
    const nth = Math.floor(roll() * (stored.entries.length + stored.snapshots.length))
    const seen = await openSpoilt(stored, nth, roll)
    if (seen.kind === 'broken') {
      broken.push(seen.why)
      note(`flip ${flip}, log of ${stored.entries.length}, record ${nth}: ${seen.why}`)
    } else outcomes[seen.kind] += 1
  }
  const told = Object.entries(outcomes).map(([what, count]) => `${what} ${count}`)
  return [
    kept(
      `${flips} flipped bits in stored records: never a blank story, and all before the damage is shown (${told.join(', ')}), ${broken.length} times not`,
      broken.length === 0 && outcomes['an earlier version'] > 0,
    ),
  ]
}

type Seen =
  | { readonly kind: 'whole' | 'an earlier version' | 'another letter' }
  | { readonly kind: 'broken'; readonly why: string }

async function openSpoilt(stored: Stored, nth: number, roll: () => number): Promise<Seen> {
  const { draft, entries } = stored
  const spoilt = nth < entries.length ? entries[nth] : undefined
  const opened = await openDesk({
    review: reviewing,
    draft,
    keeper: spoil(stored, nth, roll),
    check: async () => [],
    clock: fakeClock(),
    newId: () => 'tab',
    who,
  })
  if (opened.kind !== 'desk') return { kind: 'broken', why: `it does not open: ${opened.kind}` }
  const { story, save } = opened.desk.store.getState()
  const shown = textOf(story)
  const whole = foldDraft(entries)
  if (shown === textOf(whole.story)) return { kind: 'whole' }
  if (save.kind === 'read-only') {
    const before = spoilt === undefined ? 0 : spoilt.version - 1
    const best = textOf(foldDraft(entries.slice(0, Math.max(1, before))).story)
    // A snapshot may know more than the log before the damage does; a letter may have been what was flipped.
    return shown.length >= best.length - 4
      ? { kind: 'an earlier version' }
      : { kind: 'broken', why: `shown ${JSON.stringify(shown.slice(0, 80))} instead of ${best.length} letters` }
  }
  return Math.abs(shown.length - textOf(whole.story).length) <= 4
    ? { kind: 'another letter' }
    : { kind: 'broken', why: `shown as sound: ${JSON.stringify(shown.slice(0, 80))}` }
}

/** The same store with one bit of one record other than it was. A record that is no JSON any more comes back as its text. */
function spoil({ draft, keeper, entries, snapshots }: Stored, nth: number, roll: () => number): Keeper {
  const flipped = <Record>(record: Record): Record => {
    const bytes = new TextEncoder().encode(JSON.stringify(record))
    const at = Math.floor(roll() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(roll() * 8))
    const text = new TextDecoder().decode(bytes)
    try {
      return JSON.parse(text) as Record // what a store gives back is anybody's guess: that is the test
    } catch {
      return text as Record
    }
  }
  const rows = entries.map((row, at) => (at === nth ? { ...row, entry: flipped(row.entry) } : row))
  const copies = snapshots.map((one, at) => (at === nth - entries.length ? { ...one, data: flipped(one.data) } : one))
  return {
    ...keeper,
    open: async (of, from = versionAt(0)) =>
      of === draft
        ? { kind: 'log', version: versionAt(rows.length), entries: rows.filter(({ version }) => version > from) }
        : { kind: 'missing' },
    openSnapshot: async (_, atMost = versionAt(rows.length)) => {
      const snapshot = copies.findLast(({ version }) => version <= atMost)
      return snapshot === undefined ? { kind: 'missing' } : { kind: 'snapshot', snapshot }
    },
  }
}

/** A draft typed in through a desk, so that its records are those that Stet writes. */
async function writeDraft(roll: () => number, keys: number): Promise<Stored> {
  const clock = fakeClock()
  const keeper = createMemoryKeeper(clock)
  let ids = 0
  const newId = () => `id-${++ids}`
  const begun = await beginDraft(keeper, { clock, newId, who }, { story })
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  const opened = await openDesk({
    review: reviewing,
    draft: begun.draft,
    keeper,
    check: async () => [],
    clock,
    newId,
    who,
  })
  if (opened.kind !== 'desk') throw new Error(opened.kind)
  const writer = collabWriter(opened.desk)
  for (let n = 0; n < keys; n += 1) {
    writer.type(roll() < 0.2 ? ' ' : String.fromCodePoint(97 + Math.floor(roll() * 26)))
    await clock.pass(300)
  }
  await clock.pass(10_000)
  await opened.desk.close()
  const log = await keeper.open(begun.draft)
  if (log.kind !== 'log') throw new Error(log.kind)
  const found = await keeper.openSnapshot(begun.draft)
  return {
    draft: begun.draft,
    keeper,
    entries: log.entries,
    snapshots: found.kind === 'snapshot' ? [found.snapshot] : [],
  }
}

const textOf = (story: Story): string =>
  [plainText(story.headline), ...passagesOf(story).map(({ text }) => text)].join('\n')
