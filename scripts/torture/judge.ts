import type { Sample } from './watchDraft.ts'

/** One kill: what was typed, what the page showed on the way, and what was there afterwards. */
export interface Kill {
  /** The words of the body before the first key. */
  readonly before: string
  /** All that was typed after them. */
  readonly typed: string
  readonly samples: readonly Sample[]
  /** When the plug was pulled, on the sampler's clock. */
  readonly at: number
  /** The words found after opening again; null when the draft did not open. */
  readonly after: string | null
}

export interface Verdict {
  readonly opened: boolean
  /** Characters that "Saved" had covered and that are gone. */
  readonly lost: number
  /** Whether what is there is a beginning of what was typed: nothing doubled, swapped or made up. */
  readonly inOrder: boolean
  /** The first sample whose words are not a beginning of what was typed; null when the screen never showed any. */
  readonly strayed: Sample | null
  /** For how many ms before the kill the oldest lost character had been on the screen; 0 when none was lost. */
  readonly window: number
}

export function judge({ before, typed, samples, at, after }: Kill): Verdict {
  const all = before + typed
  const strayed = samples.find(({ text }) => !all.startsWith(text)) ?? null
  if (after === null) return { opened: false, lost: all.length, inOrder: false, strayed, window: Number.NaN }
  const covered = samples.findLast(({ saved }) => saved)?.text ?? before
  const firstLost = samples.find(({ text }) => text.length > after.length)
  return {
    opened: true,
    lost: Math.max(0, covered.length - commonStart(covered, after)),
    inOrder: all.startsWith(after),
    strayed,
    window: firstLost === undefined ? 0 : Math.max(0, at - firstLost.at),
  }
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
