import { type Instant, type Story, storyFromDoc } from '~/story'
import { createText, type Doc, isSound, type Text } from './createText.ts'
import { instantAt, versionAt } from './names.ts'
import { type Noted, nothingNoted, notedFrom } from './notedFrom.ts'
import { type ReadEntry, readEntry } from './readEntry.ts'
import type { Entry, Kept, Version } from './types.ts'

/** What a log comes to. */
export interface Folded extends Noted {
  /** Every entry that could be read and says something beside the text, in order. */
  readonly said: readonly Entry[]
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
 * followed as far as this one knows their parts; a step that does not apply, or a version that is missing or there twice,
 * ends the text there, at its last good version.
 */
export const foldDraft = (log: readonly Kept[]): Folded => foldSafely(log, nothingFolded)

/**
 * The same from a fold that was kept, for a log that is damaged before it: what follows is read as far as it is sound. Null
 * where the kept fold itself is no document. Nothing may be appended to a log that is read so.
 */
export const salvageFrom = (base: FoldBase, log: readonly Kept[]): Folded | null =>
  createText({ joined: false }).begin(base.doc) === 'whole' ? { ...foldSafely(log, base), readOnly: 'damaged' } : null

function foldSafely(log: readonly Kept[], base: FoldBase): Folded {
  const folded = foldOnce(log, log.length, base)
  if (isSound(folded.document)) return finish(folded, log, base)
  // Some step left the document unlawful without failing (a step can set any attribute to anything). Which one it was
  // is looked for only then, by halves.
  let good = base === nothingFolded ? 1 : 0
  let bad = log.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isSound(foldOnce(log, middle, base).document)) good = middle
    else bad = middle
  }
  return finish({ ...foldOnce(log, good, base), readOnly: 'damaged' }, log, base)
}

/** A fold that was kept: what a log begins with that goes on after `version`. */
export type FoldBase = Pick<Folded, 'doc' | 'steps' | 'said' | 'version' | 'at'>

/**
 * The same from a fold that was kept and the entries after it. Null where they do not come to something sound to the
 * end: then the log itself is to be asked what is wrong with it.
 */
export function foldOn(base: FoldBase, log: readonly Kept[]): Folded | null {
  const folding = foldWith(createText({ joined: true }), log, log.length, base)
  if (folding === null || folding.readOnly !== null || !isSound(folding.document)) return null
  return finish(folding, log, base)
}

/** The same, or null for a log that is not sound to its end; where it breaks is not looked for. */
export function foldsWhole(log: readonly Kept[]): Folded | null {
  const folded = foldOnce(log)
  return isSound(folded.document) ? finish(folded, log) : null
}

interface Folding {
  readonly document: Doc
  readonly steps: number
  /** Every entry that could be read, for what it says beside the text. */
  readonly read: readonly Entry[]
  readonly readOnly: Folded['readOnly']
  readonly goodUntil: number
}

/** Folds with the text followed no further than `textUntil`. Where joined steps fail, they are tried one by one. */
function foldOnce(log: readonly Kept[], textUntil = log.length, base = nothingFolded): Folding {
  return foldWith(createText({ joined: true }), log, textUntil, base) ?? foldSurely(log, textUntil, base)
}

function foldSurely(log: readonly Kept[], textUntil: number, base: FoldBase): Folding {
  const folding = foldWith(createText({ joined: false }), log, textUntil, base)
  if (folding === null) throw new Error('A text without joined steps has nothing left to fail')
  return folding
}

/** Null where the text cannot say which entry it failed at. */
function foldWith(text: Text, log: readonly Kept[], textUntil: number, base = nothingFolded): Folding | null {
  if (base !== nothingFolded && text.begin(base.doc) !== 'whole') return null
  const read: Entry[] = []
  let readOnly: Folded['readOnly'] = null
  let goodUntil = 0
  let { steps } = base
  for (const [index, kept] of log.entries()) {
    const one = readEntry(kept.entry)
    if (one.kind !== 'entry') readOnly ??= one.kind
    if (one.kind !== 'damaged' && one.entry !== null) read.push(one.entry)
    const isInPlace = kept.version === base.version + index + 1
    if (!isInPlace) readOnly ??= 'damaged'
    if (index >= textUntil || goodUntil < index) continue
    const why = isInPlace ? follow(text, one, base.version + index) : 'damaged'
    if (why !== null) {
      readOnly ??= why
      continue
    }
    goodUntil = index + 1
    if (one.kind !== 'damaged' && one.entry?.what.kind === 'edited') steps += one.entry.what.steps.length
  }
  const document = text.end()
  return document === null ? null : { document, steps, read, readOnly, goodUntil }
}

/** Takes the text over one entry, or says why that cannot be done. Only the first entry begins a text. */
function follow(text: Text, read: ReadEntry, index: number): 'newer' | 'damaged' | null {
  const entry = read.kind === 'damaged' ? null : read.entry
  if (entry === null) return read.kind === 'newer' && !read.edits && index > 0 ? null : 'damaged'
  const { what } = entry
  if ((what.kind === 'began') !== (index === 0)) return 'damaged'
  if (what.kind === 'edited') return text.add(what.steps) ? null : 'damaged'
  if (what.kind !== 'began') return null
  // What is shown of a newer document has other positions than what was written, so no step may be applied to it.
  const begun = text.begin(what.doc)
  if (begun === 'whole') return null
  return begun === 'partly' ? 'newer' : 'damaged'
}

const nothingFolded: FoldBase = { doc: null, steps: 0, said: [], version: versionAt(0), at: instantAt(0) }

function finish(
  { document, read, goodUntil, ...folding }: Folding,
  log: readonly Kept[],
  base = nothingFolded,
): Folded {
  const fresh = read.filter(({ what }) => what.kind !== 'edited' && what.kind !== 'began')
  const said = [...base.said, ...fresh]
  return {
    doc: document.toJSON(),
    story: storyFromDoc(document),
    said,
    ...notedFrom(nothingNoted, said),
    ...folding,
    version: versionAt(base.version + log.length),
    goodUntil: versionAt(base.version + goodUntil),
    at: read.at(-1)?.at ?? base.at,
  }
}
