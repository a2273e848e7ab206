import { nameOf, type PageBlock } from './blocksIn.ts'

/** Draws, above a frame, which block of its page would be edited, or is read. Nothing of it is in the page. */
export interface Marker {
  readonly show: (block: PageBlock | null) => void
  /** Draws it where the block is now: the page has scrolled, changed or has another scale. */
  readonly follow: () => void
}

/** `box` lies over `frame`, which may be scaled; its first child holds `act`, what would be done, and the name. */
export function createMarker(box: HTMLElement, frame: HTMLIFrameElement, act = 'Edit '): Marker {
  let shown: PageBlock | null = null
  const draw = () => {
    box.hidden = shown === null
    if (shown === null) return
    const scale = frame.getBoundingClientRect().width / frame.clientWidth
    const { left, top, width, height } = shown.element.getBoundingClientRect()
    box.style.transform = `translate(${left * scale - space}px, ${top * scale - space}px)`
    box.style.inlineSize = `${width * scale + 2 * space}px`
    box.style.blockSize = `${height * scale + 2 * space}px`
    // The name stands on the box, or inside it where the box begins at the frame's edge.
    box.dataset['at'] = top * scale < tag ? 'inside' : 'above'
  }
  return {
    show: (block) => {
      if (block?.element === shown?.element) return
      shown = block
      const tag = box.firstElementChild
      if (block !== null && tag !== null) tag.textContent = act + nameOf(block)
      draw()
    },
    follow: () => {
      if (shown === null) return
      if (!shown.element.isConnected) {
        const { id } = shown
        const element = frame.contentDocument?.querySelector(`[data-block="${CSS.escape(id)}"]`) ?? null
        shown = element === null ? null : { id, element }
      }
      draw()
    },
  }
}

/** Pixels between the block and the line round it. */
const space = 5
/** Pixels the name takes above the line. */
const tag = 24
