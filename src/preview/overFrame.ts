/** What is drawn above a frame, by hand: a keystroke renders nothing in React. */
export interface OverFrame {
  /** Draws it where things are now: the page has changed or scrolled, or has another scale. */
  readonly follow: () => void
  /** A block is pointed at, or none. */
  readonly point: (block: string | null) => void
  readonly end: () => void
}

/** Begins to draw in `layer`, which lies over `frame`. Nothing of it is in the page. */
export type DrawOver = (layer: HTMLElement, frame: HTMLIFrameElement) => OverFrame
