/**
 * A text and all that it may be read as: its entities, escapes and percent signs undone and its tags taken out, also one
 * within another, as in HTML in JSON. The first is the text itself.
 */
export function tellings(text: string): readonly string[] {
  const found = new Set([text])
  let last: readonly string[] = [text]
  for (let round = 0; round < depth; round++) {
    last = last.flatMap((one) => decoders.map((decoded) => decoded(one))).filter((one) => !found.has(one))
    for (const one of last) found.add(one)
  }
  return [...found]
}

/** HTML in a string of JSON in an attribute is the deepest that a publication has. */
const depth = 3

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
}

const decoders: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name = '') =>
      hex === undefined && decimal === undefined
        ? (named[String(name).toLowerCase()] ?? whole)
        : letterAt(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    ),
  (text) => text.replace(/<!--|-->|<[/a-z][^<>]*>/gi, ''),
  (text) =>
    text.replace(/\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi, (_, hex?: string, sign = '') =>
      hex === undefined ? (/["\\/]/.test(String(sign)) ? String(sign) : ' ') : letterAt(Number.parseInt(hex, 16)),
    ),
  (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => fromBytes(run.slice(1).split('%'))),
  // Quoted-printable, as mail has it.
  (text) => text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (run) => fromBytes(run.slice(1).split('='))),
]

const letterAt = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : '')

const fromBytes = (hex: readonly string[]): string =>
  new TextDecoder().decode(Uint8Array.from(hex, (byte) => Number.parseInt(byte, 16)))
