import type { OriginIndex } from './indexOrigin.ts'
import { occurrencesOf } from './occurrencesOf.ts'
import type { Gap, QuoteWords, Stretch } from './readQuote.ts'
import { type Segment, segmentsOf } from './segmentsOf.ts'

/** How many words of an origin a mark may stand for: more between two words of a quote, and they are two quotes. */
const most: Readonly<Record<Gap, number>> = { none: 0, ellipsis: 500, brackets: 12 }
/** More places than this of a quote's segments are those of words that say nothing. */
const mostWork = 1_000_000

/** The stretches of an origin that a quote is made of, word for word; null where it is not. */
export function standsIn(quote: QuoteWords, index: OriginIndex): readonly Stretch[] | null {
  const segments = segmentsOf(quote)
  const path = pathOf(quote, segments, index)
  if (path === null) return null
  const { starts, ends } = index.words
  return segments.map(({ from, to }, at) => {
    const first = path[at] ?? 0
    return { start: starts[first] ?? 0, end: ends[first + to - from - 1] ?? 0 }
  })
}

/** Where a segment may stand, behind all those before it. */
interface Layer {
  readonly starts: readonly number[]
  /** For each start: which start of the layer before it goes on from. */
  readonly from: readonly number[]
}

/** The first word of each segment in the origin, one behind the other. */
function pathOf(quote: QuoteWords, segments: readonly Segment[], index: OriginIndex): readonly number[] | null {
  const layers: Layer[] = []
  let length = 0
  let work = 0
  for (const segment of segments) {
    const starts = occurrencesOf(quote, segment, index)
    const before = layers.at(-1)
    const layer = before === undefined ? { starts, from: [] } : onwards(before.starts, length, starts, segment.gap)
    work += starts.length
    if (layer.starts.length === 0 || (layers.length > 0 && work > mostWork)) return null
    layers.push(layer)
    length = segment.to - segment.from
  }
  return backwards(layers)
}

/** Both lists are in order, so the nearest segment before each start is found in one pass. */
function onwards(before: readonly number[], length: number, starts: readonly number[], gap: Gap): Layer {
  const reached: number[] = []
  const from: number[] = []
  let next = 0
  for (const start of starts) {
    while ((before[next] ?? Number.POSITIVE_INFINITY) + length <= start) next += 1
    if (next === 0 || start - (before[next - 1] ?? 0) - length > most[gap]) continue
    reached.push(start)
    from.push(next - 1)
  }
  return { starts: reached, from }
}

function backwards(layers: readonly Layer[]): readonly number[] {
  const path: number[] = []
  let here = 0
  for (const { starts, from } of layers.toReversed()) {
    path.push(starts[here] ?? 0)
    here = from[here] ?? 0
  }
  return path.reverse()
}
