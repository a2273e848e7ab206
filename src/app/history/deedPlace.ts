import type { BlockId } from '~/story'
import type { Deed } from './deedsOf.ts'

/** Where in the text a deed was done. */
export interface DeedPlace {
  readonly block: BlockId
  /** The words it was done to; empty where it was done to the block. */
  readonly words: string
}

/** Where a deed was done, or null for what was done to no block, or to many: the comparison of its versions shows those. */
export function deedPlace({ what }: Deed): DeedPlace | null {
  if (what.kind === 'decided') return { block: what.decision.block, words: what.decision.on.words }
  return what.kind === 'overridden' ? { block: what.override.block, words: '' } : null
}
