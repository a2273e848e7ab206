import type { HeardLine } from './heardIn.ts'

/** What is said of a whole page, and the first thing that a listener would miss in it; null where nothing is missing. */
export interface HeardPage<Line extends HeardLine = HeardLine> {
  readonly lines: readonly Line[]
  readonly missing: string | null
}

/**
 * The outline of a page as a screen reader goes through it. Besides what is missing at its place, a listener who goes from heading to
 * heading misses the headline, and a level that was skipped.
 */
export function outlineOf<Line extends HeardLine>(heard: readonly Line[]): HeardPage<Line> {
  let level = 0
  const lines = heard.map((line) => {
    if (line.level === 0) return line
    const skipped = line.level > level + 1 && level > 0
    level = line.level
    return skipped ? { ...line, missing: `heading of level ${line.level - 1}` } : line
  })
  const hasHeadline = lines.some((line) => line.level === 1)
  return { lines, missing: hasHeadline ? (lines.find(({ missing }) => missing !== null)?.missing ?? null) : 'headline' }
}
