import type { FocalPoint, Picture } from '~/story'

/** A part of a picture, in whole pixels of it. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Picture, 'width' | 'height'>

/**
 * The shapes that others show pictures in, width to height: a shared link (1200 × 630), and what Google asks of an article besides.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const cropRatios = { shared: 1200 / 630, standard: 4 / 3, square: 1 } as const

/**
 * The largest part of a picture that has this shape, with the focal point as near to its middle as the picture allows. Without a point
 * it is the middle of the picture. A picture of no size has a crop of none.
 */
export function cropOf({ width, height }: Size, focus: FocalPoint | undefined, ratio: number): Crop {
  const crop = {
    width: within(Math.round(height * ratio), Math.min(1, width), width),
    height: within(Math.round(width / ratio), Math.min(1, height), height),
  }
  const from = (share: number, whole: number, part: number) =>
    within(Math.round((whole * share) / 100 - part / 2), 0, whole - part)
  return { x: from(focus?.x ?? 50, width, crop.width), y: from(focus?.y ?? 50, height, crop.height), ...crop }
}

/**
 * The `object-position` that shows a crop in a box of its shape with `object-fit: cover`: of what is cut away, the share that is cut
 * at the left and at the top. https://drafts.csswg.org/css-images/#the-object-position
 */
export function positionOf(crop: Crop, { width, height }: Size): string {
  const share = (cut: number, all: number) => (all === 0 ? 50 : Math.round((cut / all) * 1000) / 10)
  return `${share(crop.x, width - crop.width)}% ${share(crop.y, height - crop.height)}%`
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
