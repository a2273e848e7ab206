import type { Finding } from '~/attribution'
import { type Anchor, type BlockId, type Passage, passagesOf, type Story } from '~/story'

/** The passages of a story by the block they stand in, in reading order; only of blocks that a finding points into. */
export type PassagesAt = ReadonlyMap<BlockId, readonly Passage[]>

export function passagesAt(story: Story, findings: readonly Finding[]): PassagesAt {
  const blocks = new Set(findings.flatMap(blocksIn))
  const at = new Map<BlockId, Passage[]>()
  for (const passage of passagesOf(story)) {
    if (!blocks.has(passage.place.block)) continue
    const here = at.get(passage.place.block)
    if (here === undefined) at.set(passage.place.block, [passage])
    else here.push(passage)
  }
  return at
}

/** Whether every word the finding points at still stands where it points. */
export const stillStands = (finding: Finding, at: PassagesAt): boolean =>
  anchorsIn(finding).every((anchor) => holds(anchor, at))

const blocksIn = (finding: Finding): readonly BlockId[] => anchorsIn(finding).map(({ place }) => place.block)

const known = new WeakMap<Finding, readonly Anchor[]>()

function anchorsIn(finding: Finding): readonly Anchor[] {
  const before = known.get(finding)
  if (before !== undefined) return before
  const { content, cue, source, chain } = finding
  const anchors = [...content, ...cue, ...source, ...chain.flatMap(({ anchor }) => anchor ?? [])]
  known.set(finding, anchors)
  return anchors
}

export const passageOf = ({ place }: Anchor, at: PassagesAt): Passage | undefined =>
  at.get(place.block)?.find((passage) => passage.place.field === place.field)

const holds = (anchor: Anchor, at: PassagesAt): boolean =>
  passageOf(anchor, at)?.text.slice(anchor.start, anchor.end) === anchor.exact
