/** The publication's families; Stet's own faces happen to be the same files, so a frame fetches nothing twice. */
const families = /Newsreader|Libre Franklin|Frank Ruhl Libre/

/** The `@font-face` rules of this window for the publication's families, their files under full addresses. */
export function fontFaces(): string {
  return faces()
    .map(({ css }) => css)
    .join('\n')
}

/** The same with the files carried inside, for a page that opens by itself: only those this window has used. */
export async function carriedFontFaces(): Promise<string> {
  const used = faces().filter(({ rule }) => isUsed(rule))
  const carried = await Promise.all(
    used.map(async ({ css, address }) => {
      const answer = await fetch(address)
      return css.replace(address, await dataAddress(await answer.blob()))
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

interface Face {
  readonly rule: CSSFontFaceRule
  readonly css: string
  readonly address: string
}

const faces = (): readonly Face[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || !families.test(rule.cssText)) return []
      const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.cssText)?.[1] ?? ''
      const address = new URL(file, sheet.href ?? document.baseURI).href
      return [{ rule, address, css: rule.cssText.replace(file, address) }]
    }),
  )

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
