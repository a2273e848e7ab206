/**
 * Begins to draw in `layer`, which lies over `frame`, and goes on by itself as the page changes, scrolls or has another scale:
 * a keystroke renders nothing in React. Nothing of it is in the page. The answer ends it.
 */
export type DrawOver = (layer: HTMLElement, frame: HTMLIFrameElement) => () => void
