export type Parsed =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'refused'; readonly says: string }

/** Parses the text of a Stet file, and tells a file that was cut short from one that is no JSON at all. */
export function parseFile(text: string): Parsed {
  const content = text.replace(/^\ufeff/, '')
  try {
    const json: unknown = JSON.parse(content)
    return { kind: 'json', json }
  } catch (trouble) {
    if (!(trouble instanceof SyntaxError)) throw trouble
    return { kind: 'refused', says: isCutShort(content) ? cutShort(content) : notJson(content) }
  }
}

const cutShort = (text: string): string =>
  `This file is cut short: it ends after ${text.length} characters, before its closing bracket. Get a whole copy of it.`

const notJson = (text: string): string =>
  text.trim() === '' ? 'This file is empty.' : 'This is not a Stet file: a Stet file is JSON, and this is not.'

/** Begins as an object and ends inside a string or with brackets still open. */
function isCutShort(text: string): boolean {
  if (!/^\s*\{\s*("|$)/.test(text)) return false
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted && sign === '\\') at++
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '{' || sign === '[')) depth++
    else if (!quoted && (sign === '}' || sign === ']')) depth--
  }
  return quoted || depth > 0
}
