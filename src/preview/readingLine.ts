import type { ScrollPlace } from '~/ui'

/** A block as it lies on the page: its distance from the page's top and its height, in the page's own CSS pixels. */
export interface Lying {
  readonly block: string
  readonly top: number
  readonly height: number
}

/** How far down a view the reader is taken to read, as a share of the view's height. */
export const readingShare = 0.3

/**
 * The place at `line` pixels from the page's top. A gap belongs to the block above it, so that every line has a place
 * and the place moves without jumps. Null where nothing lies. `lying` is in order from the top.
 */
export function placeAt(lying: readonly Lying[], line: number): ScrollPlace | null {
  const at = lastFrom(lying, line)
  const block = lying[at]
  if (block === undefined) return null
  const height = reach(lying, at)
  const fraction = height <= 0 ? 0 : (line - block.top) / height
  return { block: block.block, fraction: Math.min(1, Math.max(0, fraction)) }
}

/** The line of a place, in pixels from the page's top; null if its block is not on the page. */
export function lineOf(lying: readonly Lying[], place: ScrollPlace): number | null {
  const at = lying.findIndex((one) => one.block === place.block)
  const block = lying[at]
  return block === undefined ? null : block.top + place.fraction * reach(lying, at)
}

/** From a block's top to the next block's, or to its own end where it is the last. */
function reach(lying: readonly Lying[], at: number): number {
  const block = lying[at]
  if (block === undefined) return 0
  const next = lying[at + 1]
  return next === undefined ? block.height : Math.max(0, next.top - block.top)
}

/** The last block whose top is at or above the line, or the first. */
function lastFrom(lying: readonly Lying[], line: number): number {
  let low = 0
  let high = lying.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const block = lying[middle]
    if (block !== undefined && block.top <= line) low = middle
    else high = middle - 1
  }
  return low
}
