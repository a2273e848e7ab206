import type { Anchor, Passage } from '~/story'
import { anchorIn } from './anchorIn.ts'
import { chainOf } from './chainOf.ts'
import { confidenceOf } from './confidenceOf.ts'
import { createMemory } from './createMemory.ts'
import { withoutCarriers } from './withoutCarriers.ts'
import type { Pairing } from './pair.ts'
import type { Reading } from './readPassage.ts'
import { reasonOf } from './reasonOf.ts'
import { typeOf } from './typeOf.ts'
import type { Finding, FoundStep } from './types.ts'

/** A passage with its reading; `reading` is null where nobody speaks in running text: a note, a quote block, a credit. */
export interface Read {
  readonly passage: Passage
  readonly reading: Reading | null
}

/** A finding in the making: its words may go on in the next passage. */
interface Draft {
  readonly pairing: Pairing
  readonly passage: Passage
  readonly reading: Reading
  readonly chain: readonly FoundStep[]
  readonly resolved: string | null
  readonly source: readonly Anchor[]
  content: readonly Anchor[]
}

/**
 * What needs more than one passage: a quotation carried over paragraphs, a colon that announces the next one, a speaker
 * who goes on, and “he” or “the agency” for a name before. One walk from top to bottom.
 */
export function link(passages: readonly Read[]): readonly Finding[] {
  const memory = createMemory()
  const drafts: Draft[] = []
  let before: Draft | null = null
  let last: Draft | null = null
  for (const { passage, reading } of passages) {
    if (reading === null) {
      memory.hear(passage)
      before = null
      last = null
      continue
    }
    memory.enter(reading)
    const here: Draft[] = []
    for (const { pairing, carriers } of withoutCarriers(reading)) {
      const content = pairing.content.map((span) => anchorIn(passage, span))
      const own = { pairing, passage, reading, content, source: sourceIn(passage, pairing) }
      const goesOnFrom = pairing.speaker === null ? (here.at(-1) ?? last) : null
      here.push(
        goesOnFrom === null
          ? { ...own, ...chainOf({ pairing, carriers, passage, memory }) }
          : { ...own, source: goesOnFrom.source, chain: goesOnFrom.chain, resolved: speakerIn(goesOnFrom.chain) },
      )
    }
    const kept: readonly Draft[] = before === null ? here : carryOver(before, here)
    drafts.push(...kept)
    last = here.findLast(({ pairing }) => pairing.tie !== 'according') ?? null
    before = kept.at(-1) ?? (reading.pairings.length > 0 ? before : null)
    if (before !== null && !goesOn(before)) before = null
  }
  return drafts.filter(({ content }) => content.length > 0).map(findingOf)
}

const sourceIn = (passage: Passage, { speaker }: Pairing): readonly Anchor[] =>
  speaker === null ? [] : [anchorIn(passage, speaker)]

const speakerIn = (chain: readonly FoundStep[]): string | null =>
  chain.find(({ role }) => role === 'said by')?.name ?? null

/** Whether the words of a draft may go on in the next passage: its quotation is not closed, or it announced one. */
const goesOn = ({ pairing, reading, content }: Draft): boolean => {
  if (pairing.content.length === 0) return true
  const last = content.at(-1)
  const quotation = reading.quotations.at(-1)
  return last !== undefined && quotation !== undefined && !quotation.closed && quotation.end === last.end
}

/** Joins the draft before with the quotation that opens this passage, where that one has no speaker of its own. */
function carryOver(before: Draft, here: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = here
  const opening = first?.reading.quotations[0]
  const start = first?.content[0]?.start
  if (first === undefined || opening === undefined || opening.start > 1 || start !== opening.start) return here
  if (first.pairing.tie === 'none') {
    before.content = [...before.content, ...first.content]
    if (goesOn(first)) return [...rest, { ...before, content: [], pairing: { ...before.pairing, content: [] } }]
    return rest
  }
  if (before.pairing.tie === 'none') {
    first.content = [...before.content, ...first.content]
    before.content = []
  }
  return here
}

function findingOf(draft: Draft): Finding {
  const { pairing, passage, content, chain, resolved } = draft
  const type = typeOf(pairing, draft.reading)
  return {
    type,
    content,
    cue: pairing.cue.map((span) => anchorIn(passage, span)),
    source: draft.source,
    chain,
    confidence: confidenceOf({ pairing, type, resolved }),
    reason: reasonOf({ pairing, type, chain, resolved, text: passage.text }),
  }
}
