import type { Finding } from '~/attribution'
import { hashOf } from '~/base'
import type { BlockId, Story } from '~/story'
import { type Attribution, attributionsIn } from './attributionsIn.ts'
import { bindDecisions, type Counted } from './bindDecisions.ts'
import { placeAdditions } from './placeAdditions.ts'
import type {
  Addition,
  Amendment,
  Decision,
  Dismissal,
  Dismissed,
  ItemKey,
  ReviewItem,
  ReviewState,
  Ruling,
  Wording,
} from './types.ts'
import { wordingKey } from './wording.ts'

export interface ToReview {
  readonly story: Story
  readonly findings: readonly Finding[]
  /** In the order they were made. */
  readonly decisions: readonly Decision[]
}

export interface Review {
  /** What an editor rules on, in story order. */
  readonly items: readonly ReviewItem[]
  /** What was found and is no attribution, in story order. */
  readonly dismissed: readonly Dismissed[]
  /** Added by a person, and the words are not in the story any more; they come back with the words. */
  readonly lost: readonly Addition[]
}

/**
 * What an editor rules on, each with the ruling in force, and what is set aside.
 * A decision follows the words, not their place: moving a block keeps it, changing one word or one step of the chain
 * reopens that item and no other, and putting the word back restores it.
 */
export function reviewOf({ story, findings, decisions }: ToReview): Review {
  const { rulings, changes, additions } = sorted(decisions)
  const { placed, lost } = placeAdditions(story, additions)
  const found = countRepeats(attributionsIn(story, findings, placed))
  const changed = bindDecisions(found, changes)
  const dismissed: Dismissed[] = []
  const standing: Standing[] = []
  for (const [index, one] of found.entries()) {
    const { decision, before } = changed[index] ?? {}
    if (decision?.ruling === 'dismiss') dismissed.push({ key: keyOf(one), ...one, decision })
    else standing.push(standingAs(one, decision, before?.ruling === 'amend' ? before : undefined))
  }
  const counted = countRepeats(standing)
  const bound = bindDecisions(counted, rulings)
  return { items: counted.map((one, index) => itemOf(one, bound[index])), dismissed, lost }
}

/** The items alone. */
export const itemsOf = (review: ToReview): readonly ReviewItem[] => reviewOf(review).items

/** An attribution with what a person changed about it. */
interface Standing extends Attribution {
  readonly found: Wording
  readonly foundNth: number
  readonly amendment?: Amendment
  readonly amendedBefore?: Amendment
}

const amended = new WeakMap<Amendment, WeakMap<Wording, Wording>>()

function standingAs(one: Counted, amendment: Amendment | undefined, amendedBefore: Amendment | undefined): Standing {
  const { nth, ...attribution } = one
  const standing = {
    ...attribution,
    found: one.wording,
    foundNth: nth,
    ...(amendedBefore === undefined ? {} : { amendedBefore }),
  }
  if (amendment === undefined) return standing
  const { chain } = amendment
  if (chain === undefined) return { ...standing, amendment }
  const speaker = chain.find(({ role, name }) => role === 'said by' && name !== '')?.name ?? null
  return { ...standing, amendment, speaker, wording: amendedWording(one.wording, amendment, chain) }
}

/** The same object each time, so that its key is made once. */
function amendedWording(found: Wording, amendment: Amendment, chain: Wording['chain']): Wording {
  const known = amended.get(amendment) ?? new WeakMap<Wording, Wording>()
  amended.set(amendment, known)
  const before = known.get(found)
  if (before !== undefined) return before
  const wording = { words: found.words, chain }
  known.set(found, wording)
  return wording
}

function itemOf(
  { amendedBefore, ...one }: Standing & { readonly nth: number },
  bound: { readonly decision?: Ruling; readonly before?: Ruling } = {},
): ReviewItem {
  const { decision } = bound
  const before = bound.before ?? amendedBefore
  return {
    key: keyOf(one),
    ...one,
    state: decision === undefined ? 'unreviewed' : states[decision.ruling],
    ...(decision === undefined || decision.ruling === 'reopen' ? {} : { decision }),
    ...(before === undefined ? {} : { before }),
  }
}

const states: Record<Ruling['ruling'], ReviewState> = { stet: 'stet', query: 'queried', reopen: 'unreviewed' }

function sorted(decisions: readonly Decision[]) {
  const rulings: Ruling[] = []
  const changes: (Amendment | Dismissal)[] = []
  const additions: Addition[] = []
  for (const one of decisions) {
    if (one.ruling === 'add') additions.push(one)
    else if (one.ruling === 'amend' || one.ruling === 'dismiss') changes.push(one)
    else rulings.push(one)
  }
  return { rulings, changes, additions }
}

/** Items come block by block, so that repeats are counted anew at each block. */
function countRepeats<A extends Attribution>(attributions: readonly A[]): readonly (A & { readonly nth: number })[] {
  const seen = new Map<string, number>()
  let block: BlockId | null = null
  return attributions.map((attribution) => {
    if (attribution.block !== block) seen.clear()
    block = attribution.block
    const key = wordingKey(attribution.wording)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { ...attribution, nth }
  })
}

const keys = new WeakMap<object, Map<string, ItemKey>>()

function keyOf({ wording, block, nth }: Counted): ItemKey {
  const at = `${block}\0${nth}`
  const known = keys.get(wording)
  const before = known?.get(at)
  if (before !== undefined) return before
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is given here and nowhere else
  const key = hashOf(`${at}\0${wordingKey(wording)}`) as ItemKey
  if (known === undefined) keys.set(wording, new Map([[at, key]]))
  else known.set(at, key)
  return key
}
