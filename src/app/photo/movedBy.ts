import type { FocalPoint } from '~/story'

const directions: Readonly<Record<string, FocalPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where an arrow key moves a point to: by one percent, or ten with Shift, and never out of the picture. Null for other keys. */
export function movedBy(
  { x, y }: FocalPoint,
  key: string,
  { shiftKey }: { readonly shiftKey: boolean },
): FocalPoint | null {
  const way = directions[key]
  const step = shiftKey ? 10 : 1
  return way === undefined ? null : { x: share(x + way.x * step), y: share(y + way.y * step) }
}

/** The point of a picture that was pressed, in whole percents; the box it is drawn in and the place are in CSS pixels of the window. */
export const pointAt = (
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): FocalPoint => ({
  x: share(Math.round(((clientX - left) / Math.max(width, 1)) * 100)),
  y: share(Math.round(((clientY - top) / Math.max(height, 1)) * 100)),
})

const share = (percent: number) => Math.min(100, Math.max(0, percent))
