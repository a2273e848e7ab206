/** The width of a text in CSS pixels, as it is drawn in the layout's font. */
export type Measure = (text: string) => number

export interface Room {
  /** In CSS pixels. */
  readonly width: number
  readonly lines: number
}

/** A text as a layout shows it: `cutAt` is where what is lost begins, in UTF-16 code units; null where nothing is. */
export interface CutText {
  readonly text: string
  readonly cutAt: number | null
}

const words = /\S+\s*/gu

/**
 * Sets a text line by line, as a browser does with words and spaces, and tells which words find no room. The last line keeps room
 * for the ellipsis that stands in their place. A word longer than a line is cut as a whole.
 */
export function fitted(text: string, { width, lines }: Room, measure: Measure): CutText {
  const all = [...text.matchAll(words)]
  const ends = endsOf(all, width, lines, measure)
  if (ends === all.length) return { text, cutAt: null }
  // With something cut the last line ends in an ellipsis.
  const kept = endsOf(all, width - measure('…'), lines, measure, width)
  return { text, cutAt: all[kept]?.index ?? 0 }
}

/** How many words stand in so many lines; all lines but the last may be of another width. */
function endsOf(
  all: readonly RegExpExecArray[],
  last: number,
  lines: number,
  measure: Measure,
  width: number = last,
): number {
  let at = 0
  for (let line = 1; line <= lines; line += 1) {
    const room = line === lines ? last : width
    let text = ''
    while (at < all.length) {
      const longer = text + (all[at]?.[0] ?? '')
      if (measure(longer.trimEnd()) > room) break
      text = longer
      at += 1
    }
  }
  return at
}
