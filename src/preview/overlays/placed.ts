/** A box in the pixels of the pane that a frame is shown in. */
export interface PaneBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An element, put where a box is. */
export function placed(element: HTMLElement, { left, top, width, height }: PaneBox): HTMLElement {
  element.style.transform = `translate(${left}px, ${top}px)`
  element.style.inlineSize = `${width}px`
  element.style.blockSize = `${height}px`
  return element
}

/** A rectangle of the page as it lies in the pane. */
export const scaled = ({ left, top, width, height }: DOMRect, scale: number): PaneBox => ({
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
})
