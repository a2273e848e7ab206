import type { Finding } from '~/attribution'
import { type Anchor, type BlockId, type Passage, passagesOf, type Story } from '~/story'

/** The passages of a story by the block they stand in, in reading order. */
export type PassagesAt = ReadonlyMap<BlockId, readonly Passage[]>

export function passagesAt(story: Story): PassagesAt {
  const at = new Map<BlockId, Passage[]>()
  for (const passage of passagesOf(story)) {
    const here = at.get(passage.place.block)
    if (here === undefined) at.set(passage.place.block, [passage])
    else here.push(passage)
  }
  return at
}

/** Whether every word the finding points at still stands where it points. */
export const stillStands = (finding: Finding, at: PassagesAt): boolean =>
  finding.content.every((anchor) => holds(anchor, at)) &&
  finding.cue.every((anchor) => holds(anchor, at)) &&
  finding.source.every((anchor) => holds(anchor, at)) &&
  finding.chain.every(({ anchor }) => anchor === undefined || holds(anchor, at))

export const passageOf = ({ place }: Anchor, at: PassagesAt): Passage | undefined =>
  at.get(place.block)?.find((passage) => passage.place.field === place.field)

const holds = (anchor: Anchor, at: PassagesAt): boolean =>
  passageOf(anchor, at)?.text.slice(anchor.start, anchor.end) === anchor.exact
