import { type BlockId, countWords, plainText, type Story, titleId } from '~/story'
import type { ReviewItem } from './types.ts'

/** One thing that stands in the way of publishing, and where. A house's rules add kinds of their own. */
export type GateLine =
  | { readonly kind: 'no headline' | 'no words'; readonly block: BlockId }
  | { readonly kind: 'attribution'; readonly block: BlockId; readonly item: ReviewItem }

/** All that stands in the way, in story order. The gate is open exactly when there is nothing. */
export function gateOf({
  story,
  items,
}: {
  readonly story: Story
  readonly items: readonly ReviewItem[]
}): readonly GateLine[] {
  const lines: GateLine[] = []
  if (plainText(story.headline).trim() === '') lines.push({ kind: 'no headline', block: titleId('headline') })
  if (!hasBody(story)) lines.push({ kind: 'no words', block: story.body[0]?.id ?? titleId('headline') })
  for (const item of items) {
    if (item.state !== 'stet') lines.push({ kind: 'attribution', block: item.block, item })
  }
  return lines
}

/** Desk notes are never published, so they are no words of the page. */
const hasBody = (story: Story): boolean => countWords({ ...story, headline: [], standfirst: [] }).all > 0

/** Whether two gates say the same, so that what shows one need not be drawn again. */
export const sameGate = (a: readonly GateLine[], b: readonly GateLine[]): boolean =>
  a.length === b.length && a.every((line, at) => sameLine(line, b[at]))

const sameLine = (a: GateLine, b: GateLine | undefined): boolean =>
  a.kind === b?.kind &&
  a.block === b.block &&
  (a.kind !== 'attribution' || (b.kind === 'attribution' && a.item === b.item))
