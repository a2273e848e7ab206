import { faces } from './pageFonts.ts'

/**
 * The `@font-face` rules of this window for the publication's families, for a page that opens by itself: only those this window has used.
 * A carried file is read a moment after it is asked for. `fallback` waits for that moment; `swap` would draw other letters first, and jump.
 */
export async function carriedFontFaces(): Promise<string> {
  const used = faces().filter(({ rule }) => isUsed(rule))
  const carried = await Promise.all(
    used.map(async ({ css, address }) => {
      const answer = await fetch(address)
      return css
        .replace(/font-display:\s*swap/, 'font-display: fallback')
        .replace(address, await dataAddress(await answer.blob()))
    }),
  )
  return carried.join('\n')
}

/** A blob as a `data:` address. */
export const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('A file could not be read')))
    reader.readAsDataURL(blob)
  })

function isUsed(rule: CSSFontFaceRule): boolean {
  const of = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/g, '')
  return [...document.fonts].some(
    (face) =>
      face.status === 'loaded' &&
      face.family.replaceAll(/["']/g, '') === of('font-family') &&
      face.style === (of('font-style') || 'normal') &&
      face.unicodeRange.replaceAll(/\s/g, '').toLowerCase() === of('unicode-range').replaceAll(/\s/g, '').toLowerCase(),
  )
}
