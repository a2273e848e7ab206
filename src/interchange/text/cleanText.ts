/**
 * Pasted or imported text made safe to keep: every line end is `\n`, form feeds and paragraph separators are blank
 * lines, control characters are gone, half a surrogate pair is U+FFFD, and bidi controls stay only where they balance.
 * No letter, mark, digit or punctuation is changed.
 */
export const cleanText = (text: string): string =>
  keepBalancedBidi(
    text
      .toWellFormed()
      .replace(lineEnd, '\n')
      .replace(/[\f\u2029]/g, '\n\n')
      .replace(unseen, ''),
  )

/* oxlint-disable no-control-regex -- controls are what is looked for */
const lineEnd = /\r\n?|[\u000b\u0085\u2028]/g
/** C0 and C1 controls but tab and line end, byte order marks, interlinear anchors and what is no character at all. */
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufff9-\ufffb\ufffe\uffff]/g
/* oxlint-enable no-control-regex */

const bidi = /[\u202a-\u202e\u2066-\u2069]/
const closerOf: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}
const overrides = new Set(['\u202d', '\u202e'])

/** Within each line: embeddings and isolates that open and close in order stay; overrides and strays go. */
function keepBalancedBidi(text: string): string {
  if (!bidi.test(text)) return text
  return text.split('\n').map(balanced).join('\n')
}

function balanced(line: string): string {
  if (!bidi.test(line)) return line
  const open: { readonly at: number; readonly closer: string; readonly keep: boolean }[] = []
  const kept = new Set<number>()
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    const closer = closerOf[sign]
    if (closer !== undefined) open.push({ at, closer, keep: true })
    else if (overrides.has(sign)) open.push({ at, closer: '\u202c', keep: false })
    else if (open.at(-1)?.closer === sign) {
      const opened = open.pop()
      if (opened?.keep === true) kept.add(opened.at).add(at)
    }
  }
  return line
    .split('')
    .filter((sign, at) => !bidi.test(sign) || kept.has(at))
    .join('')
}
