import * as v from 'valibot'
import type { BlobHash } from '~/story'
import { appendInPortions } from './appendInPortions.ts'
import { versionAt } from './names.ts'
import { picturesIn } from './picturesIn.ts'
import { readEntry } from './readEntry.ts'
import type { Card, DraftId, Entry, Failed, Keeper, Kept, Version } from './types.ts'

export type Moved =
  | {
      readonly kind: 'moved'
      /** Pictures that neither keeper has any more. */
      readonly lost: readonly BlobHash[]
    }
  | { readonly kind: 'missing' }
  /** Somebody wrote on both sides since the two logs were one: nothing is changed on either. */
  | { readonly kind: 'both changed' }
  /** An entry is missing, has no id or is there twice: no other keeper can give the rest their places. */
  | { readonly kind: 'damaged' }
  | (Failed & { readonly whose: 'from' | 'to' })

export interface Move {
  readonly from: Keeper
  readonly to: Keeper
  readonly draft: DraftId
}

/** Someone else may always be first; after this many tries in a row something else is wrong. */
const tries = 20

/**
 * Puts a draft with its whole log, under its own id, with all its pictures, from one keeper to another, and then takes it off
 * the shelf it came from. Broken off anywhere and done again it comes to the same; the way back is the same with the keepers
 * changed round.
 */
export async function moveDraft(move: Move): Promise<Moved> {
  let lost: readonly BlobHash[] = []
  for (let left = tries; left > 0; left--) {
    const tried = await moveOnce(move)
    if (tried.kind !== 'again')
      return tried.kind === 'moved' ? { kind: 'moved', lost: [...lost, ...tried.lost] } : tried
    lost = [...lost, ...tried.lost]
  }
  return { kind: 'failed', problem: 'unavailable', whose: 'from' }
}

/** Something was written meanwhile, on either side: all is looked at anew. */
type Again = { readonly kind: 'again'; readonly lost: readonly BlobHash[] }

async function moveOnce({ from, to, draft }: Move): Promise<Moved | Again> {
  const here = await logAt(from, draft)
  if (here.kind === 'missing') return here
  if (here.kind === 'failed') return { ...here, whose: 'from' }
  if (!canBePlaced(here.entries)) return { kind: 'damaged' }
  const [looked, there] = await Promise.all([from.look(draft), logAt(to, draft)])
  if (looked.kind === 'missing') return looked
  if (looked.kind === 'failed') return { ...looked, whose: 'from' }
  if (there.kind === 'failed') return { ...there, whose: 'to' }
  const mine = here.entries.map(({ entry }) => entry)
  const theirs = there.kind === 'log' ? there.entries.map(({ entry }) => entry) : []
  const fork = mine.findIndex(({ id }, at) => theirs[at]?.id !== id)
  const rest = fork === -1 ? [] : mine.slice(fork)
  const isAhead = theirs.length > mine.length - rest.length
  if (rest.length > 0 && isAhead && !rest.every(isTurn)) return { kind: 'both changed' }

  const { card } = looked.draft
  const sent =
    rest.length > 0 && !isAhead
      ? await send({ from, to, draft }, rest, { base: versionAt(theirs.length), card: cardSaying(mine, card) })
      : await putOnShelf(to, draft, theirs)
  if (sent.kind !== 'sent') return sent
  const left = await from.append(draft, here.version, [], { ...card, spiked: true })
  if (left.kind === 'failed') return { ...left, whose: 'from' }
  return { kind: left.kind === 'behind' ? 'again' : 'moved', lost: sent.lost }
}

/** A log that is kept; one that is in this window alone is none to rely on. */
async function logAt(keeper: Keeper, draft: DraftId) {
  const opened = await keeper.open(draft)
  return opened.kind === 'log' && opened.unkept !== undefined
    ? ({ kind: 'failed', problem: opened.unkept } as const)
    : opened
}

type Sent =
  | { readonly kind: 'sent'; readonly lost: readonly BlobHash[] }
  | Again
  | (Failed & { readonly whose: 'from' | 'to' })

/** The pictures go first, so that no entry is there before what it shows. */
async function send(
  { from, to, draft }: Move,
  entries: readonly Entry[],
  { base, card }: { readonly base: Version; readonly card: Card },
): Promise<Sent> {
  const lost: BlobHash[] = []
  for (const hash of picturesIn(entries)) {
    const found = await from.openBlob(hash)
    if (found.kind === 'failed') return { ...found, whose: 'from' }
    const kept = found.kind === 'blob' ? await to.keepBlob(found.blob) : null
    if (kept?.kind === 'failed') return { ...kept, whose: 'to' }
    // Bytes that have another hash by now are another picture.
    if (kept?.blob === hash) continue
    const other = await to.openBlob(hash)
    if (other.kind === 'failed') return { ...other, whose: 'to' }
    if (other.kind === 'missing') lost.push(hash)
  }
  const answer = await appendInPortions(to, { draft, base, entries, card })
  if (answer.kind === 'failed') return { ...answer, whose: 'to' }
  return { kind: answer.kind === 'behind' ? 'again' : 'sent', lost }
}

/** What is all there already may have been taken off that shelf by an earlier move. */
async function putOnShelf(to: Keeper, draft: DraftId, log: readonly Entry[]): Promise<Sent> {
  const looked = await to.look(draft)
  if (looked.kind === 'failed') return { ...looked, whose: 'to' }
  if (looked.kind === 'missing') return { kind: 'again', lost: [] }
  const card = cardSaying(log, looked.draft.card)
  if (card.spiked === looked.draft.card.spiked) return { kind: 'sent', lost: [] }
  const answer = await to.append(draft, versionAt(log.length), [], card)
  if (answer.kind === 'failed') return { ...answer, whose: 'to' }
  return { kind: answer.kind === 'behind' ? 'again' : 'sent', lost: [] }
}

/** Whether a draft is spiked is what its log says; the card of one that was moved away says so too, and its log does not. */
const cardSaying = (log: readonly Entry[], card: Card): Card => ({
  ...card,
  spiked: turnOf(log.findLast(isTurn)) === 'spiked',
})

const isTurn = (entry: Entry): boolean => turnOf(entry) !== null

function turnOf(entry: Entry | undefined): 'spiked' | 'restored' | null {
  const read = readEntry(entry)
  const kind = read.kind === 'damaged' ? undefined : read.entry?.what.kind
  return kind === 'spiked' || kind === 'restored' ? kind : null
}

const named = v.looseObject({ id: v.string() })

/** Whether each entry gets the place it has, when they are appended in order somewhere else. */
const canBePlaced = (log: readonly Kept[]): boolean =>
  log.every(({ version, entry }, at) => version === at + 1 && v.is(named, entry)) &&
  new Set(log.map(({ entry }) => entry.id)).size === log.length
