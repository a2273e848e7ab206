/**
 * A table in CSV (RFC 4180): every cell quoted, lines end in CR LF. The mark at the front tells Excel that it is UTF-8. A cell
 * that begins like a formula is run by spreadsheets; an apostrophe before it makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const writeTable = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(lineOf).join('')}`

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

const cellOf = (text: string): string =>
  `"${text
    .toWellFormed()
    .replace(/^\s*[=+\-@\t\r|＝＋－＠]/u, "'$&")
    .replaceAll('"', '""')}"`
