import type { Block, Moment } from './types.ts'

/** An update of a live story: where it begins, and the blocks that are its own. */
export interface Update {
  readonly moment: Moment
  readonly blocks: readonly Block[]
}

/** The blocks of a story as its readers get them: its own, then its updates, which only a live story has. */
export interface LiveStory {
  readonly own: readonly Block[]
  /** Newest first; those without a time stand last, as they were written. */
  readonly updates: readonly Update[]
}

/** A story with a moment is a live story. One without is all its own, and is given back as the very same array. */
export function liveStoryOf(body: readonly Block[]): LiveStory {
  const first = body.findIndex(({ kind }) => kind === 'moment')
  if (first === -1) return { own: body, updates: [] }
  const updates: { readonly moment: Moment; readonly blocks: Block[] }[] = []
  for (const block of body.slice(first)) {
    if (block.kind === 'moment') updates.push({ moment: block, blocks: [] })
    else updates.at(-1)?.blocks.push(block)
  }
  return { own: body.slice(0, first), updates: updates.toSorted(byTime) }
}

/** Those of one time stay as they were written. */
const byTime = (a: Update, b: Update): number => timeOf(b) - timeOf(a) || 0

const timeOf = ({ moment: { at } }: Update): number => at ?? Number.NEGATIVE_INFINITY
