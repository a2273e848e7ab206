import printCss from '~/interchange/page/print.css?raw'
import type { Edition } from '~/story'
import { carriedFontFaces } from '../carriedFonts.ts'
import { ownSheet } from '../ownSheet.ts'
import { loadSheet } from './loadSheet.ts'

/** The whole stylesheet of an exported page, its typefaces carried in it, and what went otherwise than asked for. */
export async function pageSheet(edition: Edition | undefined): Promise<{ css: string; says: readonly string[] }> {
  const sheet =
    edition?.stylesheet === undefined
      ? null
      : await loadSheet(edition.stylesheet, { get: fetch, base: document.baseURI })
  return { css: `${await carriedFontFaces()}\n${sheet?.css ?? `${ownSheet()}\n${printCss}`}`, says: sheet?.says ?? [] }
}
