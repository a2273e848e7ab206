import type { Anchor, BlockId, ChainRole, House, Passage } from '~/story'
import { createAttributor } from './createAttributor.ts'
import { outerOf } from './outerOf.ts'
import type { Confidence, FindingType } from './types.ts'

/** From `start` up to but not including `end`, in UTF-16 code units of the whole text. */
export type Offsets = readonly [start: number, end: number]

/** A finding in plain text, in the shape that the command line prints. */
export interface TextAttribution {
  readonly content: readonly Offsets[]
  readonly cue: readonly Offsets[]
  readonly source: readonly Offsets[]
  readonly type: FindingType
  readonly chain: readonly { readonly role: ChainRole; readonly name: string; readonly span?: Offsets }[]
  /** The index of the attribution whose content carries this one. */
  readonly within?: number
  readonly confidence: Confidence
  readonly reason: string
}

/** Finds who said what in plain text, each line of it a passage. `house` has agencies and verbs of speech of its own. */
export function attributeText(text: string, house?: Pick<House, 'agencies' | 'verbs'>): readonly TextAttribution[] {
  const starts = new Map<BlockId, number>()
  const passages: Passage[] = []
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these blocks live as long as this call
    const block = String(match.index) as BlockId
    starts.set(block, match.index)
    passages.push({ place: { block, field: 'text' }, kind: 'paragraph', text: match[0] })
  }
  const offsets = ({ place, start, end }: Anchor): Offsets => {
    const line = starts.get(place.block) ?? 0
    return [line + start, line + end]
  }
  const found = createAttributor(
    house?.agencies,
    house?.verbs,
  )(passages).map((finding) => ({
    ...finding,
    content: finding.content.map(offsets),
    cue: finding.cue.map(offsets),
    source: finding.source.map(offsets),
  }))
  const outer = outerOf(found)
  return found.map(({ content, cue, source, type, chain, confidence, reason }, index) => {
    const within = outer[index] ?? null
    return {
      content,
      cue,
      source,
      type,
      chain: chain.map(({ role, name, anchor }) => (anchor ? { role, name, span: offsets(anchor) } : { role, name })),
      ...(within === null ? {} : { within }),
      confidence,
      reason,
    }
  })
}
