import { type Mark, type RichText, type Run, tidy } from '~/story'

/** Gathers the running text of one block as a page shows it: white space is one space, none at either end. */
export interface Runner {
  readonly add: (words: string, marks: readonly Mark[]) => void
  /** A forced line break; white space around it goes. Answers true where it doubles the one before. */
  readonly breakLine: () => boolean
  readonly isEmpty: () => boolean
  /** What was gathered; the runner is empty after. */
  readonly take: () => RichText
}

export function createRunner(): Runner {
  let runs: Run[] = []
  let last = '\n'
  return {
    add(words, marks) {
      const even = words.replace(/[ \t\n\r\f]*\u00a0[ \t\n\r\f\u00a0]+|[ \t\n\r\f]+\u00a0*/g, ' ')
      const text = last === ' ' || last === '\n' ? even.replace(/^ /, '') : even
      if (text === '') return
      runs.push({ text, marks })
      last = text.charAt(text.length - 1)
    },
    breakLine() {
      if (runs.length === 0) return false
      if (last === '\n') return true
      trimEnd(runs)
      runs.push({ text: '\n', marks: runs.at(-1)?.marks ?? [] })
      last = '\n'
      return false
    },
    isEmpty: () => runs.length === 0,
    take() {
      trimEnd(runs)
      const gathered = tidy(runs)
      runs = []
      last = '\n'
      return gathered
    },
  }
}

/** Takes the white space off the end, in place: a line may be broken many times. */
function trimEnd(runs: Run[]): void {
  for (let run = runs.at(-1); run !== undefined; run = runs.at(-1)) {
    const text = run.text.replace(/\s+$/u, '')
    if (text === run.text) return
    runs.pop()
    if (text !== '') runs.push({ text, marks: run.marks })
  }
}
