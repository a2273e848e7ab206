/** Kinds of the first 128 characters: 1 a capital, 2 a small letter, 4 a figure; the underscore counts as a small letter of a word. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) =>
  code > 64 && code < 91 ? 1 : (code > 96 && code < 123) || code === 95 ? 2 : code > 47 && code < 58 ? 4 : 0,
)
const anyInWord = /^[\p{L}\p{M}\p{N}]/u
const anyCapital = /^\p{Lu}/u

/** How many code units the letter, mark or figure at an offset takes; 0 where something else stands there. */
export function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return (kinds[code] ?? 0) > 0 ? 1 : 0
  if (!(code >= 128)) return 0
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return anyInWord.test(letter) ? letter.length : 0
}

export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return kinds[code] === 1
  return code >= 128 && anyCapital.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

export const isFigure = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? kinds[code] === 4 : code >= 128 && /^\p{N}/u.test(text.slice(at, at + 2))
}
