/**
 * The paragraphs of clean text, each on one line: parted by blank lines, by line ends, by indents, or joined again
 * where the text was wrapped to a column (teletype copy at 69, mail at 72 to 80), whichever the text itself uses.
 */
export function paragraphsIn(text: string): readonly string[] {
  const lines = text.split('\n')
  const column = columnOf(lines)
  const paragraphs: string[] = []
  let gathered: string[] = []
  let before: string | null = null
  const end = () => {
    const paragraph = joined(gathered)
    if (paragraph !== '') paragraphs.push(paragraph)
    gathered = []
  }
  for (const line of lines) {
    const blank = line.trim() === ''
    if (blank || before === null || column === null || !runsOn(before, line, column)) end()
    if (!blank) gathered.push(line)
    before = blank ? null : line
  }
  end()
  return paragraphs
}

/** Lines longer than this were not broken by a column: they are paragraphs. */
const widestColumn = 100
/** How far short of the column a line may be and still have been broken there by hand. */
const slack = 6

/**
 * The column a text is wrapped to, or null where lines are paragraphs. A text is wrapped when most of its line ends
 * (outside blank lines) stand where the next word would not have fitted.
 */
function columnOf(lines: readonly string[]): number | null {
  const column = lines.reduce((most, line) => (/\S\s\S/.test(line) ? Math.max(most, line.trimEnd().length) : most), 0)
  if (column > widestColumn || column < 30) return null
  let breaks = 0
  let wraps = 0
  let stops = 0
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (next === undefined || line.trim() === '' || next.trim() === '') continue
    breaks++
    if (!runsOn(line, next, column)) continue
    wraps++
    if (/[.!?]["”’»)]*\s*$/u.test(line)) stops++
  }
  return breaks >= 2 && wraps / breaks >= 0.6 && stops / wraps < 0.5 ? column : null
}

/** Whether a line was broken because the first word of the next had no room left. */
function runsOn(line: string, next: string, column: number): boolean {
  if (indentOf(next) > indentOf(line) || next.trimStart().startsWith(line.trim())) return false
  const word = /^\S+/.exec(next.trimStart())?.[0] ?? ''
  return line.trimEnd().length + 1 + word.length > column - slack
}

const indentOf = (line: string): number => line.length - line.trimStart().length

function joined(lines: readonly string[]): string {
  let whole = ''
  for (const line of lines) {
    const words = line.replace(/[^\S\u00a0\u202f]+/gu, ' ').replace(/^ | $/g, '')
    // A word broken at its own hyphen ("week-/old") closes up; a dash that stands alone does not.
    whole += whole === '' || /[\p{L}\p{N}]-$/u.test(whole) ? words : ` ${words}`
  }
  return whole.trim()
}
