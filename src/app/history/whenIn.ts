import type { Deed } from './deedsOf.ts'
import type { WhenWas } from './deedWords.ts'

/** Where the deed stands that a version belongs to, or the one after it where no deed is that version's. */
export function placeIn(deeds: readonly Deed[], version: number): number {
  let low = 0
  let high = deeds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((deeds[middle]?.version ?? 0) < version) low = middle + 1
    else high = middle
  }
  return low
}

/** When versions were made, by the deeds at hand. */
export function whenIn(deeds: readonly Deed[]): WhenWas {
  return (version) => {
    const deed = deeds[placeIn(deeds, version)]
    return deed === undefined || deed.first > version ? null : deed.at
  }
}
