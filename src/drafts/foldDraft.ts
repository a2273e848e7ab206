import { Step } from 'prosemirror-transform'
import { type Instant, type OpenedDoc, readDoc, type Story, schema, storyFromDoc, titleFields } from '~/story'
import { instantAt, versionAt } from './names.ts'
import { type Noted, nothingNoted, notedFrom } from './notedFrom.ts'
import { type ReadEntry, readEntry } from './readEntry.ts'
import type { Entry, Kept, StepJson, Version } from './types.ts'

type Doc = OpenedDoc['doc']

/** What a log comes to. */
export interface Folded extends Noted {
  /** The document as ProseMirror JSON, which an editor can start from. */
  readonly doc: unknown
  readonly story: Story
  /** How many steps made it: the version an editor's collab begins with. */
  readonly steps: number
  /** The length of the log. */
  readonly version: Version
  /** Why nothing may be appended: a newer Stet wrote to it, or it does not fold to its end. */
  readonly readOnly: null | 'newer' | 'damaged'
  /** The last version whose text is shown; less than `version` only where an entry could not be followed. */
  readonly goodUntil: Version
  /** When the last entry was made. */
  readonly at: Instant
}

/**
 * Reads a whole log from its first entry. Nothing in the log is changed by reading it. Entries of a newer Stet are
 * followed as far as this one knows their parts; a step that does not apply ends the text there, at its last good version.
 */
export function foldDraft(log: readonly Kept[]): Folded {
  const folded = foldOnce(log)
  if (isSound(folded.document)) return finish(folded, log)
  // Some step left the document unlawful without failing (a step can set any attribute to anything). Which one it was
  // is looked for only then, by halves.
  let good = 1
  let bad = log.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isSound(foldOnce(log, middle).document)) good = middle
    else bad = middle
  }
  return finish({ ...foldOnce(log, good), readOnly: 'damaged' }, log)
}

/** The same, or null for a log that is not sound to its end; where it breaks is not looked for. */
export function foldsWhole(log: readonly Kept[]): Folded | null {
  const folded = foldOnce(log)
  return isSound(folded.document) ? finish(folded, log) : null
}

interface Folding {
  document: Doc
  steps: number
  /** Every entry that could be read, for what it says beside the text. */
  read: Entry[]
  readOnly: Folded['readOnly']
  goodUntil: number
}

/** Folds with the text followed no further than `textUntil`. */
function foldOnce(log: readonly Kept[], textUntil = log.length): Folding {
  const folding: Folding = {
    document: nothing,
    steps: 0,
    read: [],
    readOnly: null,
    goodUntil: 0,
  }
  log.forEach((kept, index) => {
    const read = readEntry(kept.entry)
    if (read.kind !== 'entry') folding.readOnly ??= read.kind
    if (read.kind !== 'damaged' && read.entry !== null) folding.read.push(read.entry)
    const followed = index < textUntil && folding.goodUntil === index && follow(folding, read, index)
    if (followed) folding.goodUntil = index + 1
  })
  return folding
}

/** Takes the text over one entry; false where that cannot be done. Only the first entry begins a text. */
function follow(folding: Folding, read: ReadEntry, index: number): boolean {
  const entry = read.kind === 'damaged' ? null : read.entry
  if (entry === null) return read.kind === 'newer' && !read.edits && index > 0
  const { what } = entry
  if ((what.kind === 'began') !== (index === 0)) {
    folding.readOnly ??= 'damaged'
    return false
  }
  if (what.kind === 'began') return begin(folding, what.doc)
  return what.kind !== 'edited' || edit(folding, what.steps)
}

function begin(folding: Folding, json: unknown): boolean {
  try {
    const opened = readDoc(json)
    folding.document = opened.doc
    if (!opened.readOnly) return true
    // What is shown has other positions than what was written, so no step may be applied to it.
    folding.readOnly ??= 'newer'
    return false
  } catch (trouble) {
    if (!isRefusal(trouble)) throw trouble
    folding.readOnly ??= 'damaged'
    return false
  }
}

function edit(folding: Folding, steps: readonly StepJson[]): boolean {
  const document = applied(folding.document, steps)
  if (document === null) {
    folding.readOnly ??= 'damaged'
    return false
  }
  folding.document = document
  folding.steps += steps.length
  return true
}

function applied(document: Doc, steps: readonly StepJson[]): Doc | null {
  try {
    let doc: Doc | null = document
    for (const json of steps) doc = doc === null ? null : Step.fromJSON(schema, json).apply(doc).doc
    return doc
  } catch (trouble) {
    if (isRefusal(trouble)) return null
    throw trouble
  }
}

function isSound(document: Doc): boolean {
  try {
    document.check()
    return true
  } catch (trouble) {
    if (isRefusal(trouble)) return false
    throw trouble
  }
}

/** How ProseMirror refuses JSON and positions that do not fit. */
const isRefusal = (trouble: unknown): boolean => trouble instanceof RangeError || trouble instanceof TypeError

const finish = ({ document, read, goodUntil, ...folding }: Folding, log: readonly Kept[]): Folded => ({
  doc: document.toJSON(),
  story: storyFromDoc(document),
  ...notedFrom(nothingNoted, read),
  ...folding,
  version: versionAt(log.length),
  goodUntil: versionAt(goodUntil),
  at: read.at(-1)?.at ?? instantAt(0),
})

/** What a log without a readable beginning shows. */
const nothing = schema.node('doc', null, [
  ...titleFields.map((field) => schema.node(field)),
  schema.node('paragraph', { id: 'empty' }),
])
