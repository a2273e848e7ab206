import { type Crop, cropOf, cropRatios } from '~/interchange'
import type { Picture } from '~/story'

/** A picture made smaller, or a part of it, as a file. Width and height are pixels of the file. */
export interface Sized {
  readonly width: number
  readonly height: number
  readonly blob: Blob
}

export interface SizedPicture {
  /** Smaller than the picture itself, each half again as wide as the one before. */
  readonly sizes: readonly Sized[]
  /** As others show it (`cropRatios`), around its focal point. */
  readonly crops: readonly Sized[]
}

/** Draws a part of a picture `width` pixels wide. */
export type Draw = (part: Crop, width: number) => Promise<Sized>

const widths = [400, 600, 900, 1350, 2000] as const
/** No site shows a crop wider than this, in pixels. */
const widestCrop = 1200

/** A picture in the sizes and crops that a page offers. One that the browser cannot draw is offered as it came. */
export async function sizedPicture(picture: Picture, draw: Draw): Promise<SizedPicture> {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height }
  const sizes: Sized[] = []
  // One after the other: a large picture is drawn from some hundred megabytes.
  for (const width of widths) if (width < picture.width) sizes.push(await draw(whole, width))
  const crops: Sized[] = []
  for (const ratio of Object.values(cropRatios)) {
    const part = cropOf(picture, picture.focus, ratio)
    if (part.width > 0 && part.height > 0) crops.push(await draw(part, Math.min(part.width, widestCrop)))
  }
  return { sizes, crops }
}

/** Draws with the browser's own decoder. Photographs stay photographs; what may be see-through stays so. */
export async function drawingOf(blob: Blob): Promise<{ readonly draw: Draw; readonly end: () => void }> {
  const bitmap = await createImageBitmap(blob)
  const type = blob.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
  return {
    draw: async ({ x, y, width: from, height: deep }, width) => {
      const height = Math.max(1, Math.round((deep * width) / from))
      const canvas = new OffscreenCanvas(width, height)
      const brush = canvas.getContext('2d')
      if (brush === null) throw new Error('This browser gives no canvas to draw on')
      brush.imageSmoothingQuality = 'high'
      brush.drawImage(bitmap, x, y, from, deep, 0, 0, width, height)
      return { width, height, blob: await canvas.convertToBlob({ type, quality: 0.85 }) }
    },
    end: () => bitmap.close(),
  }
}
