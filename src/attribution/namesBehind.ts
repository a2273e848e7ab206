import { longestName, nameBehind } from './en/index.ts'
import type { Span } from './wordsIn.ts'

/** A name with the words that lead to it: “│carried by│ SANA”. */
export interface Led extends Span {
  readonly lead: RegExpExecArray
  readonly name: string
}

/** The names in a text that stand directly behind a lead (a form with the flag `g`), in order. */
export function namesBehind(lead: RegExp, text: string, form: RegExp = nameBehind): readonly Led[] {
  const found: Led[] = []
  lead.lastIndex = 0
  for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
    form.lastIndex = lead.lastIndex
    const name = form.exec(text)?.[0] ?? ''
    if (name === '' || name.split(' ').length > longestName) continue
    const start = lead.lastIndex
    lead.lastIndex = start + name.length
    found.push({ lead: match, name, start, end: lead.lastIndex })
  }
  return found
}
