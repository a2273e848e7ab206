import { extname } from 'node:path'
import type { FormatName } from './convert.ts'

const endings: Readonly<Record<string, FormatName>> = {
  '.json': 'story',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
}

/** The format of a file by the end of its name, or by how its text begins where the name does not tell. */
export function formatOf(path: string, text: string): FormatName {
  const named = endings[extname(path).toLowerCase()]
  if (named !== undefined) return named
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^\{\s*["}]/.test(start)) return 'story'
  return /^<(?:!doctype|!--|\/?[a-z])/i.test(start) ? 'html' : 'text'
}
