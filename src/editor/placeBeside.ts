import type { Placement } from '@floating-ui/dom'

/** Puts a floating element beside a rectangle of the screen, kept within it; both are measured when this is called. */
export async function placeBeside(element: HTMLElement, rectangle: () => DOMRect, placement: Placement): Promise<void> {
  // Nothing stands beside words before any are selected.
  const { computePosition, flip, offset, shift } = await import('@floating-ui/dom')
  const { x, y } = await computePosition({ getBoundingClientRect: rectangle }, element, {
    placement,
    strategy: 'fixed',
    middleware: [offset(8), flip(), shift({ padding: 8 })],
  })
  element.style.insetInlineStart = 'auto'
  element.style.left = `${Math.round(x)}px`
  element.style.top = `${Math.round(y)}px`
}
