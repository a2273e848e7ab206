import type { Entry, StepJson } from './types.ts'

/** How many steps times how many nodes are followed at most; some twenty seconds' work. */
const mostWork = 200_000_000

/**
 * Whether a log from a file can be folded in a bearable time. Each step that does not go on typing costs as many moves as
 * the document has nodes; no log that was written by hand comes near the limit, one made to stall a window does.
 */
export function isBearable(log: readonly Entry[]): boolean {
  let nodes = 0
  let jumps = 0
  let end: number | null = null
  for (const { what } of log) {
    if (what.kind === 'began') nodes += nodesIn(what.doc)
    if (what.kind !== 'edited') continue
    for (const step of what.steps) {
      nodes += nodesIn(step['slice'])
      if (!goesOn(step, end)) jumps += 1
      end = endOf(step)
    }
  }
  return jumps * nodes <= mostWork
}

/** A step that stands where the one before it ended is joined with it before it is applied. */
const goesOn = ({ stepType, from }: StepJson, end: number | null): boolean =>
  stepType === 'replace' && typeof from === 'number' && end !== null && Math.abs(from - end) <= 1

function endOf({ stepType, from, slice }: StepJson): number | null {
  if (stepType !== 'replace' || typeof from !== 'number') return null
  return from + wordsIn(slice)
}

interface Tree {
  readonly text?: unknown
  readonly content?: unknown
}
/** Only looked into: whatever is there is asked what it is before it is used. */
const treeOf = (json: unknown): Tree => (typeof json === 'object' && json !== null ? json : {})
const childrenOf = ({ content }: Tree): readonly unknown[] => (Array.isArray(content) ? content : [])

const wordsIn = (slice: unknown): number => {
  const [only, ...others] = childrenOf(treeOf(slice)).map(treeOf)
  return others.length === 0 && typeof only?.text === 'string' ? only.text.length : 0
}

/** How many nodes there are, texts left out. Counted without recursion: a file may nest as deep as it likes. */
function nodesIn(json: unknown): number {
  let count = 0
  const waiting = [...childrenOf(treeOf(json))]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const tree = treeOf(one)
    if (typeof tree.text !== 'string') count += 1
    for (const child of childrenOf(tree)) waiting.push(child)
  }
  return count
}
