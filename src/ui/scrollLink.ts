/** Where a reader stands: a block by its id and how far down it the reading line is, from 0 to 1. */
export interface ScrollPlace {
  readonly block: string
  readonly fraction: number
}

/** Joins panes that scroll together. It holds no React state, so scrolling renders nothing. */
export interface ScrollLink {
  /** A pane hears where the others have gone, and at once where they are by now. The answer ends it. */
  readonly join: (pane: string, hear: (place: ScrollPlace) => void) => () => void
  /** A pane that a person scrolls tells the others. Ignored while another pane has led within the last 120 ms. */
  readonly lead: (pane: string, place: ScrollPlace) => void
}

/** Milliseconds for which the pane that led last keeps the lead, so that two panes never answer each other. */
const latch = 120

export function createScrollLink(now: () => number = () => performance.now()): ScrollLink {
  const panes = new Map<string, (place: ScrollPlace) => void>()
  let leader = ''
  let ledAt = Number.NEGATIVE_INFINITY
  let last: ScrollPlace | null = null
  return {
    join: (pane, hear) => {
      panes.set(pane, hear)
      if (last !== null && leader !== pane) hear(last)
      return () => panes.delete(pane)
    },
    lead: (pane, place) => {
      if (leader !== pane && now() - ledAt < latch) return
      leader = pane
      ledAt = now()
      last = place
      for (const [name, hear] of panes) if (name !== pane) hear(place)
    },
  }
}
