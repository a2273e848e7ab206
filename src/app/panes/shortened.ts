/** The text, or its first words and an ellipsis where it is longer than `length` UTF-16 code units. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  const cut = space > length / 2 ? text.slice(0, space) : text.slice(0, length)
  return `${cut.trimEnd().replace(/[\uD800-\uDBFF]$/u, '')}…`
}
