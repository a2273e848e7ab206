import type { Block, Moment } from './types.ts'

/** An update of a live story: where it begins, and the blocks that are its own. */
export interface Update {
  readonly moment: Moment
  readonly blocks: readonly Block[]
}

/** The blocks of a story as its readers get them: its own, then its updates, which only a live story has. */
export interface LiveStory {
  readonly own: readonly Block[]
  /**
   * Newest first. Of one time, the one written later is the newer: the lower one in a text that grows downwards, else the upper one.
   * Those without a time stand last, as they were written.
   */
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
  return { own: body.slice(0, first), updates: newestFirst(updates) }
}

function newestFirst(updates: readonly Update[]): readonly Update[] {
  const timed = updates.filter(({ moment: { at } }) => at !== null)
  const untimed = updates.filter(({ moment: { at } }) => at === null)
  const ordered = growsDownwards(timed) ? timed.toReversed() : timed
  return [...ordered.toSorted((a, b) => timeOf(b) - timeOf(a)), ...untimed]
}

/** Whether what is newer stands lower in the text, as it does where the times do not tell. */
function growsDownwards(updates: readonly Update[]): boolean {
  const steps = updates.slice(1).map((update, at) => Math.sign(timeOf(update) - timeOf(updates[at])))
  return steps.reduce((sum, step) => sum + step, 0) >= 0
}

const timeOf = (update: Update | undefined): number => update?.moment.at ?? 0
