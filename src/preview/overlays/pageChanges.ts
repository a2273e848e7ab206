import type { MarkedWords } from './pageMark.ts'

/** What became of a block of the page. */
export type BlockFate = 'new' | 'changed' | 'moved' | 'moved, changed'

/** A stretch of words of a block: offsets into them, in UTF-16 code units. Of equal ends, words are gone there. */
export interface Stretch {
  readonly in: MarkedWords
  readonly from: number
  readonly to: number
}

export interface ChangedBlock {
  readonly is: BlockFate
  /** What of its words is new or gone; empty where the block is new whole, or nothing of it can be pointed at. */
  readonly words: readonly Stretch[]
}

/** What is different on the page since a version of it. */
export interface PageChanges {
  readonly blocks: ReadonlyMap<string, ChangedBlock>
  /** What is gone, in words, by the block it stood before; under `null` what stood last. */
  readonly gone: ReadonlyMap<string | null, string>
  /** How many blocks all of that is, titles among them. */
  readonly count: number
}

/** Where changes come from. They are asked for when a page is drawn, so that they are of what it shows. */
export interface ChangeSource {
  readonly get: () => PageChanges
}
