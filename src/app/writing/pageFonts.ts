/** The publication's families; Stet's own faces happen to be the same files, so a frame fetches nothing twice. */
const families = /Newsreader|Libre Franklin|Frank Ruhl Libre/

/** The `@font-face` rules of this window for the publication's families, their files under full addresses. */
export function fontFaces(): string {
  return faces()
    .map(({ css }) => css)
    .join('\n')
}

interface Face {
  readonly rule: CSSFontFaceRule
  readonly css: string
  readonly address: string
}

export const faces = (): readonly Face[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || !families.test(rule.cssText)) return []
      const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.cssText)?.[1] ?? ''
      const address = new URL(file, sheet.href ?? document.baseURI).href
      return [{ rule, address, css: rule.cssText.replace(file, address) }]
    }),
  )
