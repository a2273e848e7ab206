import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  cardOf,
  type EntryId,
  type Failed,
  type Folded,
  instantAt,
  type Keeper,
  type Kept,
  type Noted,
  notedFrom,
  notedIn,
  openFolded,
  readEntry,
  type TakenUp,
  type World,
} from '~/drafts'
import { mayClose, type Review, type Reviewing, type ReviewItem, type Ruling, rulingOn } from '~/review'
import { checkAfter, createChecking } from './createChecking.ts'
import { createKeeping } from './createKeeping.ts'
import { createSnapshots } from './createSnapshots.ts'
import { createTakingBack, type TakingBack } from './createTakingBack.ts'
import { createTimer } from './createTimer.ts'
import { type Opening, openedUnder, resumedFrom } from './resumeHeld.ts'
import { sameList, sameNote, sameStory } from './same.ts'
import type { Check, DeskState, DraftId, Note, Version, Writer } from './types.ts'

/**
 * From a change to the store's next story, in milliseconds: after a rest of `publishAfter`, or while typing goes on. The check
 * begins before that (`checkAfter`), and what it finds is shown together with the story, so that the screen is drawn once.
 */
export const publishAfter = checkAfter + 40
export const publishEvery = 250
/** From the last published story to its review items where the check of it is late, in milliseconds; at most `itemsEvery`. */
export const itemsAfter = 250
const itemsEvery = 1000
/** How long a draft that is closed waits for its last check, in milliseconds: the shelf counts what it finds. */
const lastCheck = 2000

export interface DeskOptions extends World {
  readonly draft: DraftId
  readonly keeper: Keeper
  readonly check: Check
  /** What puts findings and decisions together. Until it is there nothing is listed to be ruled on. */
  readonly review: Reviewing | Promise<Reviewing>
  /** Who may close anybody's query, by the names they go by. */
  readonly heads?: () => readonly string[]
}

/** One open draft at work: it joins the writer, the log and the checker, and paces them. */
export interface Desk extends TakingBack {
  readonly draft: DraftId
  /** This window's name in the log: the client id of the editor's collab. */
  readonly tab: string
  /** What an editor starts from, as ProseMirror JSON, and the collab version it starts at. */
  readonly doc: unknown
  readonly steps: number
  /** Whether the writer is given words that this device held: others may have come before them. */
  readonly resumes: boolean
  readonly store: StoreApi<DeskState>
  /**
   * Gives the desk its writer, whose editor began with `doc` and `steps`. The same editor may be attached again; another
   * one needs a desk of its own. A writer is asked for unkept steps, and given others', until the desk is closed, also
   * when it is out of sight. The answer detaches it, which flushes.
   */
  readonly attach: (writer: Writer) => () => void
  /** Called on every transaction that changes the document. Costs next to nothing. */
  readonly edited: () => void
  /** Rules on an item. A query that somebody else asked stays open: it can be answered (`note`). */
  readonly rule: (item: ReviewItem, ruling: Ruling['ruling'], question?: string) => 'ruled' | 'not theirs to close'
  /** Says something beside the text; answers the id by which it can be undone, or null in a draft that is only read. */
  readonly note: (what: Note) => EntryId | null
  readonly keepOrigin: (origin: { readonly title: string; readonly text: string }) => void
  /** Takes dropped words off the tray: they were put back into the text, or are not wanted. */
  readonly retrieve: (dropped: EntryId, how: 'put back' | 'discarded') => void
  /** Gives a version a name. Another name for it is another entry; the last holds. */
  readonly name: (version: Version, name: string) => void
  /** Says that the edit just made took the text back to what it was at a version. */
  readonly returned: (to: Version) => void
  readonly spike: () => void
  readonly restore: () => void
  /** Puts what was typed last into the store and appends it now. Settles when nothing is unkept, or when it could not be kept. */
  readonly flush: () => Promise<void>
  /** Tries at once what failed before. */
  readonly retry: () => void
  /** Sends what is unkept from a window that is closing, at once. It may come back all the same. */
  readonly leave: () => void
  /** Flushes, has the shelf told what the last check finds, and ends. What could not be kept by then is only in the editor. */
  readonly close: () => Promise<void>
}

export type OpenedDesk = { readonly kind: 'desk'; readonly desk: Desk } | { readonly kind: 'missing' } | Failed

/** Opens a draft from its keeper. Nothing is appended before it is known what the whole log comes to. */
export async function openDesk(options: DeskOptions): Promise<OpenedDesk> {
  const { keeper, draft } = options
  const taken = (await keeper.takeUp?.(draft)) ?? null
  if (taken?.held) {
    const under = await openedUnder(keeper, draft, taken.held)
    // What cannot be looked at now is no reason to do anything with what is held.
    if (under.kind === 'failed') taken.end()
    if (under.kind === 'failed') return under
    const folded = under.kind === 'folded' ? under.folded : null
    const resumed = folded === null ? null : resumedFrom(taken.held, folded)
    if (resumed !== null) return { kind: 'desk', desk: createDesk(options, resumed, taken) }
    // Nothing is appended to a draft that opens for reading, so there what is held stays in its place.
    if (folded?.readOnly !== 'newer') await taken.putAside()
  }
  const opened = await openFolded(keeper, draft)
  if (opened.kind !== 'folded') taken?.end()
  return opened.kind === 'folded' ? { kind: 'desk', desk: createDesk(options, opened, taken) } : opened
}

function createDesk(
  { draft, keeper, check, review, heads = () => [], ...world }: DeskOptions,
  { folded, since, unkept, resumed }: Opening,
  taken: TakenUp | null,
): Desk {
  const { clock, newId, who } = world
  const tab = newId()
  let reviewing = review instanceof Promise ? null : review
  const store = createStore<DeskState>()(() => {
    if (resumed !== undefined) {
      const { whole, base, at } = resumed
      return { ...stateOf(whole, reviewing), version: base, save: { kind: 'held', at, why: 'offline' } }
    }
    const state = stateOf(folded, reviewing)
    return unkept === undefined || folded.readOnly !== null
      ? state
      : { ...state, save: { kind: 'unsaved', why: unkept } }
  })
  const publishing = createTimer(clock)
  const refreshing = createTimer(clock)
  let overdueSince: number | null = null
  let listed: Pick<DeskState, 'story' | 'findings'> | null = null
  /** The newest story, until it is shown. */
  let coming: Pick<DeskState, 'story' | 'revision'> | null = null
  let writer: Writer | null = null
  let noted: Noted = folded
  let unpublished = false
  let unpublishedSince: number | null = null
  let closed = false

  /** Takes the writer's story, where it differs from the newest that is known. */
  function take(): Pick<DeskState, 'story' | 'revision'> {
    const newest = coming ?? store.getState()
    if (writer === null || !unpublished) return newest
    unpublished = false
    unpublishedSince = null
    const story = writer.story()
    if (sameStory(newest.story, story)) return newest
    show()
    coming = { story, revision: newest.revision + 1 }
    return coming
  }

  /** Puts the story that was taken into the store; everything else follows from it. */
  function show(): void {
    if (coming === null) return
    store.setState(coming)
    coming = null
    overdueSince ??= clock.now()
    refreshing.move(Math.min(itemsAfter, overdueSince + itemsEvery - clock.now()), () => change({}))
  }

  function publish(): void {
    publishing.stop()
    take()
    show()
  }

  /** Lists the items of the story at hand. */
  function change(part: Partial<DeskState>): void {
    refreshing.stop()
    overdueSince = null
    listed = null
    list(part)
  }

  /**
   * What is said of the items at hand is put to what they were made of: where newer text is still being checked, the findings
   * in it do not stand, and the items would be gone for as long as that takes.
   */
  function list(part: Partial<DeskState>): void {
    const before = store.getState()
    if (reviewing === null) return store.setState(part)
    listed ??= { story: part.story ?? before.story, findings: part.findings ?? before.findings }
    const made = reviewing.reviewOf({ ...before, ...part, ...listed })
    const items = reviewing.reuseItems(before.items, made.items)
    const dismissed = sameList(before.dismissed, made.dismissed) ? before.dismissed : made.dismissed
    const lost = sameList(before.lost, made.lost) ? before.lost : made.lost
    store.setState({ ...part, items, dismissed, lost })
    if (items !== before.items) keeping.recount()
  }

  /** What is said beside the text: by the log, and by this window where the log does not have it yet. */
  function showNoted(): void {
    const before = store.getState()
    const { decisions, ...rest } = notedFrom(noted, keeping.pending())
    const changed = Object.entries(rest).filter(([name, now]) => !sameNote(Reflect.get(before, name), now))
    if (changed.length > 0) store.setState(Object.fromEntries(changed))
    if (!sameList(before.decisions, decisions)) list({ decisions })
  }

  const keeping = createKeeping({
    draft,
    keeper,
    world,
    tab,
    version: resumed?.base ?? folded.version,
    held: resumed?.entries ?? [],
    save: store.getState().save,
    card: () => {
      // The shelf's words are the writer's own; publishing them here would draw the screen with every append.
      const { story, items, ...noted } = store.getState()
      return cardOf(writer?.story() ?? story, items, noted)
    },
    took: (kept) => {
      noted = notedFrom(noted, kept.flatMap(readableIn))
      const version = kept.at(-1)?.version
      if (version === undefined) return
      store.setState({ version })
      snapshots?.grew(version)
      showNoted()
    },
    report: (save) => store.setState({ save }),
  })
  const snapshots =
    folded.readOnly === null && resumed === undefined
      ? createSnapshots({ draft, keeper, clock, since, version: folded.version })
      : null
  const checking = createChecking({
    clock,
    check,
    story: take,
    found: (findings, checked) => {
      const before = store.getState().findings
      const shown = coming ?? {}
      coming = null
      change({ ...shown, checked, findings: sameList(before, findings) ? before : findings })
    },
  })
  const say = (what: Note) => {
    const id = keeping.say(what)
    showNoted()
    return id
  }
  const takingBack = createTakingBack(say, () => store.getState().decisions)
  const unfollow = keeper.follow(draft, keeping.hear)
  if (review instanceof Promise) void review.then(arrive)
  checking.changed()

  function arrive(arrived: Reviewing): void {
    reviewing = arrived
    if (!closed) change({})
  }

  return {
    draft,
    tab,
    doc: folded.doc,
    steps: folded.steps,
    resumes: resumed !== undefined,
    store,
    attach: (attached) => {
      keeping.attach(attached)
      writer = attached
      return () => void keeping.flush()
    },
    edited: () => {
      if (closed) return
      unpublished = true
      unpublishedSince ??= clock.now()
      publishing.move(Math.min(publishAfter, unpublishedSince + publishEvery - clock.now()), publish)
      checking.changed()
      keeping.changed()
    },
    ...takingBack,
    rule: (item, ruling, question) => {
      if (!mayClose(item, who, heads())) return 'not theirs to close'
      takingBack.decide([rulingOn(item, ruling, who, instantAt(clock.now()), question)])
      return 'ruled'
    },
    note: say,
    keepOrigin: (origin) => void say({ kind: 'origin', ...origin }),
    retrieve: (dropped, how) => void say({ kind: 'retrieved', dropped, how }),
    name: (version, name) => void say({ kind: 'named', version, name }),
    returned: (to) => void say({ kind: 'returned', to }),
    spike: () => void say({ kind: 'spiked' }),
    restore: () => void say({ kind: 'restored' }),
    flush: () => {
      publish()
      return keeping.flush()
    },
    retry: keeping.retry,
    leave: keeping.leave,
    close: async () => {
      unfollow()
      const leaving = createTimer(clock)
      const tired = new Promise<void>((resolve) => leaving.set(lastCheck, resolve))
      try {
        await keeping.close(Promise.race([checking.finish(), tired]))
      } finally {
        closed = true
        taken?.end()
        for (const timer of [leaving, publishing, refreshing]) timer.stop()
        checking.close()
        snapshots?.close()
      }
    },
  }
}

const nothingListed: Review = { items: [], dismissed: [], lost: [] }

function stateOf(folded: Folded, reviewing: Reviewing | null): DeskState {
  const { story, readOnly, at, version } = folded
  return {
    ...notedIn(folded),
    ...(reviewing?.reviewOf({ story, findings: [], decisions: folded.decisions }) ?? nothingListed),
    story,
    revision: 1,
    findings: [],
    checked: 0,
    version,
    save: readOnly === null ? { kind: 'saved', at } : { kind: 'read-only', why: readOnly },
  }
}

function readableIn({ entry }: Kept) {
  const read = readEntry(entry)
  return read.kind === 'damaged' || read.entry === null ? [] : [read.entry]
}
