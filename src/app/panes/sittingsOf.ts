import type { Happening, Kept, StepJson, Version } from '~/drafts'
import type { Person } from '~/review'
import type { Instant } from '~/story'

/** One thing that was done, in words; edits that follow each other are one line. */
export interface HistoryLine {
  /** The version the draft had reached with it. */
  readonly version: Version
  readonly at: Instant
  readonly says: string
}

/** What one person did without a long pause. */
export interface Sitting {
  readonly by: Person
  readonly from: Instant
  readonly to: Instant
  /** Newest first. */
  readonly lines: readonly HistoryLine[]
}

/** A pause after which a person has sat down anew, in milliseconds. */
const pause = 30 * 60_000

/** The log as people tell it: by person and sitting, newest first. */
export function sittingsOf(log: readonly Kept[]): readonly Sitting[] {
  const groups: Kept[][] = []
  for (const kept of log) {
    const { entry } = kept
    const group = groups.at(-1)
    const last = group?.at(-1)?.entry
    if (group === undefined || last === undefined || last.by.id !== entry.by.id || entry.at - last.at > pause) {
      groups.push([kept])
    } else group.push(kept)
  }
  return groups.toReversed().flatMap((group) => {
    const first = group.at(0)?.entry
    const last = group.at(-1)?.entry
    if (first === undefined || last === undefined) return []
    return [{ by: first.by, from: first.at, to: last.at, lines: linesOf(group).toReversed() }]
  })
}

interface Edit {
  readonly written: number
  readonly removed: number
  readonly facts: readonly string[]
}

function linesOf(log: readonly Kept[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = []
  let edits: { readonly version: Version; readonly at: Instant; readonly edit: Edit }[] = []
  const flush = () => {
    const last = edits.at(-1)
    if (last !== undefined)
      lines.push({ version: last.version, at: last.at, says: editWords(edits.map(({ edit }) => edit)) })
    edits = []
  }
  for (const { version, entry } of log) {
    const { what, at } = entry
    if (what.kind === 'edited') edits.push({ version, at, edit: editOf(what.steps) })
    else {
      flush()
      lines.push({ version, at, says: happeningWords(what) })
    }
  }
  flush()
  return lines
}

const rulingWords = { stet: 'Stet', query: 'Queried', reopen: 'Reopened' } as const

function happeningWords(what: Exclude<Happening, { kind: 'edited' }>): string {
  switch (what.kind) {
    case 'began':
      return 'Began the story.'
    case 'decided': {
      const { ruling, on, question } = what.decision
      const asked = question === undefined ? '' : ` ${question}`
      return `${rulingWords[ruling]}: ${shortened(on.words)}${asked}`
    }
    case 'origin':
      return `Kept the original: ${what.title}.`
    case 'spiked':
      return 'Spiked the story.'
    case 'restored':
      return 'Restored the story.'
    case 'dropped':
      return `Recovered words of ${what.dropped.typedBy.name}: ${shortened(what.dropped.words)}`
    case 'retrieved':
      return what.how === 'put back' ? 'Put recovered words back.' : 'Discarded recovered words.'
    case 'named':
      return `Named version ${what.version}: ${shortened(what.name)}`
    case 'returned':
      return `Restored version ${what.to}.`
  }
}

const shortened = (words: string): string => (words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`)

const known = new WeakMap<readonly StepJson[], Edit>()

function editOf(steps: readonly StepJson[]): Edit {
  const before = known.get(steps)
  if (before !== undefined) return before
  const replaced = steps.filter(({ stepType }) => stepType === 'replace')
  const edit = {
    written: sum(replaced.map(({ slice }) => lettersIn(slice))),
    removed: sum(replaced.map(({ from, to }) => (typeof from === 'number' && typeof to === 'number' ? to - from : 0))),
    facts: steps.flatMap(({ stepType, attr }) => (stepType === 'docAttr' && typeof attr === 'string' ? [attr] : [])),
  }
  known.set(steps, edit)
  return edit
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The length of all text in a slice of a step, in UTF-16 code units. */
function lettersIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0
  const { text, content } = json as { readonly text?: unknown; readonly content?: unknown } // looked at on the next line
  const own = typeof text === 'string' ? text.length : 0
  return own + (Array.isArray(content) ? sum(content.map(lettersIn)) : 0)
}

const factWords: Readonly<Record<string, string>> = {
  publishAt: 'publish time',
  publishedAt: 'time published',
  filedAt: 'time filed',
}

function editWords(edits: readonly Edit[]): string {
  const written = sum(edits.map((edit) => edit.written))
  const removed = sum(edits.map((edit) => edit.removed))
  const facts = [...new Set(edits.flatMap((edit) => edit.facts))].map((fact) => factWords[fact] ?? fact)
  const said = [
    ...(written > 0 ? [`wrote ${characters(written)}`] : []),
    ...(removed > 0 ? [`took out ${characters(removed)}`] : []),
    ...(facts.length > 0 ? [`set ${facts.join(', ')}`] : []),
  ]
  const words = said.length === 0 ? 'changed the form' : said.join(', ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

const characters = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'character' : 'characters'}`
