import type { BlockChange } from '~/review'

export type Folded =
  | { readonly kind: 'block'; readonly block: BlockChange }
  | { readonly kind: 'folded'; readonly blocks: readonly BlockChange[] }

/** A stretch of unchanged blocks is folded but for this many at either end: they say where a difference stands. */
const context = 1
const fewest = 3

/** Blocks as a comparison shows them: what is the same far from any difference is folded. */
export function foldedBlocks(blocks: readonly BlockChange[]): readonly Folded[] {
  const shown: Folded[] = []
  let same: BlockChange[] = []
  const flush = (isEnd: boolean) => {
    const head = shown.length === 0 ? 0 : context
    const tail = isEnd ? 0 : context
    const middle = same.slice(head, same.length - tail)
    const isLong = middle.length >= fewest
    const tell = (list: readonly BlockChange[]) => list.map((block) => ({ kind: 'block', block }) as const)
    if (!isLong) shown.push(...tell(same))
    else
      shown.push(
        ...tell(same.slice(0, head)),
        { kind: 'folded', blocks: middle },
        ...tell(same.slice(same.length - tail)),
      )
    same = []
  }
  for (const block of blocks) {
    if (block.is === 'same' && !block.isMoved) {
      same.push(block)
      continue
    }
    flush(false)
    shown.push({ kind: 'block', block })
  }
  flush(true)
  return shown
}
