import type { Anchor, Passage } from '~/story'
import { anchorIn } from './anchorIn.ts'
import { chainOf } from './chainOf.ts'
import { createMemory, type Named } from './createMemory.ts'
import { isInside } from './isInside.ts'
import type { Mention } from './mentionsIn.ts'
import type { Pairing } from './pair.ts'
import { mostParts, type Reading } from './readPassage.ts'
import type { FoundStep } from './types.ts'
import { withoutCarriers } from './withoutCarriers.ts'

/** A finding in the making: its words may go on in the next passage. */
export interface Draft {
  readonly pairing: Pairing
  readonly passage: Passage
  readonly reading: Reading
  /** The reading of the passage that its words end in. */
  readonly ends: Reading
  readonly chain: readonly FoundStep[]
  readonly resolved: Named | null
  readonly source: readonly Anchor[]
  readonly content: readonly Anchor[]
  /** Whether a closed quotation was taken to go on in a paragraph of its own. */
  readonly isJoined: boolean
}

/** What a passage needs to know of those before it. */
export interface Before {
  /** The draft whose words may go on: its quotation is not closed, or it announced one. */
  readonly open: Draft | null
  /** The draft whose speaker goes on where a quotation stands alone. */
  readonly last: Draft | null
  /** Whom the passages before named, the nearest last. */
  readonly heard: readonly (readonly Mention[])[]
}

export interface Linked {
  readonly drafts: readonly Draft[]
  /** What `open` has become: with more words, as it was, or null where its words went to a speaker named here. */
  readonly carried: Draft | null
  /** Which draft may go on in the next passage: the one carried, the last of these drafts, or none. */
  readonly goesOn: 'carried' | 'own' | 'none'
  readonly last: Draft | null
}

/** Links one passage to those before it: a quotation carried on, a colon, a speaker who goes on, “he” and “the agency”. */
export function linkPassage(passage: Passage, reading: Reading, before: Before): Linked {
  const own = draftsIn(passage, reading, before)
  const last = speakingIn(own.filter(({ pairing }) => pairing.tie !== 'according'))
  const { drafts, carried, goesOn } = carryOver(before.open, own)
  const ending = drafts.at(-1)
  const mayGoOn = goesOn
    ? 'carried'
    : ending !== undefined && (staysOpen(ending) || endsQuoted(ending))
      ? 'own'
      : 'none'
  return { drafts, carried, goesOn: mayGoOn, last }
}

function draftsIn(passage: Passage, reading: Reading, { last, heard }: Before): readonly Draft[] {
  const memory = createMemory(heard, reading.mentions)
  const drafts: Draft[] = []
  for (const { pairing, carriers, near } of withoutCarriers(reading)) {
    const { speaker } = pairing
    const own = {
      pairing,
      passage,
      reading,
      ends: reading,
      isJoined: false,
      content: pairing.content.map((span) => anchorIn(passage, span)),
      source: speaker === null ? [] : [anchorIn(passage, speaker)],
    }
    const speaking = pairing.tie === 'none' ? (speakingIn(drafts) ?? last) : null
    drafts.push(
      speaking === null
        ? { ...own, ...chainOf({ pairing, carriers, near, passage, reading, memory }) }
        : { ...own, source: speaking.source, chain: speaking.chain, resolved: speakerOf(speaking) },
    )
  }
  return drafts
}

/** The last of the drafts that stands in no other one's words: who is told to have said something does not go on. */
function speakingIn(drafts: readonly Draft[]): Draft | null {
  const near = drafts.slice(-4)
  return near.findLast((one) => !near.some((other) => other !== one && isInside(one.pairing, other.pairing))) ?? null
}

const speakerOf = ({ chain }: Draft): Named | null => {
  const name = chain.find(({ role }) => role === 'said by')?.name
  return name === undefined ? null : { name, isHere: true }
}

/** Whether the words of a draft may go on in the next passage: its quotation is not closed, or it announced one. */
const staysOpen = ({ ends, content }: Draft): boolean => {
  if (content.length === 0) return true
  const last = content.at(-1)
  const quotation = ends.quotations.at(-1)
  return last !== undefined && quotation !== undefined && !quotation.closed && quotation.end === last.end
}

/** Whether the words end with a quotation, so that a quotation that fills the next passage carries it on. */
const endsQuoted = ({ ends, content }: Draft): boolean => {
  const last = content.at(-1)
  return last !== undefined && ends.quotations.some(({ end }) => end === last.end)
}

/** Whether a passage is one quotation and nothing else. */
const isAllQuoted = ({ passage, content }: Draft): boolean =>
  content.length === 1 && content[0]?.exact.length === passage.text.trim().length

interface Carried {
  readonly drafts: readonly Draft[]
  readonly carried: Draft | null
  readonly goesOn: boolean
}

/** Joins what is open with the quotation that opens this passage, where that one has no speaker of its own. */
function carryOver(open: Draft | null, own: readonly Draft[]): Carried {
  const [first, ...rest] = own
  const apart = { drafts: own, carried: open, goesOn: false }
  if (open === null || first === undefined || open.content.length >= mostParts) return apart
  const opening = first.reading.quotations[0]
  if (opening === undefined || opening.start > 1 || first.content[0]?.start !== opening.start) return apart
  if (first.pairing.tie === 'none') {
    if (!staysOpen(open) && !isAllQuoted(first)) return apart
    const content = [...open.content, ...first.content]
    const carried = { ...open, ends: first.ends, content, isJoined: open.isJoined || !staysOpen(open) }
    return { drafts: rest, carried, goesOn: rest.length === 0 && (staysOpen(first) || isAllQuoted(first)) }
  }
  if (open.pairing.tie !== 'none') return apart
  return { drafts: [{ ...first, content: [...open.content, ...first.content] }, ...rest], carried: null, goesOn: false }
}
