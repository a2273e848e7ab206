import { AddMarkStep, AttrStep, DocAttrStep, Mapping, Step } from 'prosemirror-transform'
import { readDoc, schema } from '~/story'
import type { Doc } from './createText.ts'
import { entryId } from './names.ts'
import { summed } from './sumOf.ts'
import type { Entry, Kept, StepJson, Version } from './types.ts'

/** How many places are mapped over how many steps at most: some tenths of a second's work, for somebody may be typing. */
const mostWork = 8_000_000

/**
 * What was written on a document, put over what others wrote on it since, up to a version. Null where anything would be lost by
 * that, of anyone: then somebody has to look. Edits that are other than they were have ids that are other, the same each time.
 */
export function rebaseHeld(
  doc: unknown,
  missed: readonly Kept[],
  entries: readonly Entry[],
  version: Version,
): readonly Entry[] | null {
  const theirs = missed.flatMap(({ entry }) => stepsIn(entry))
  const ours = entries.flatMap(stepsIn)
  if (theirs.length === 0) return entries
  if (ours.length * (2 * ours.length + theirs.length) > mostWork) return null
  const steps = guarded(() => stepsOver(readDoc(doc).doc, read(theirs), read(ours)))
  if (steps === null) return null
  let given = 0
  return entries.map((entry) => {
    if (entry.what.kind !== 'edited') return entry
    const from = given
    given += entry.what.steps.length
    const what = { ...entry.what, steps: steps.slice(from, given) }
    return summed({ ...entry, id: entryId(`${entry.id}+${version}`), what })
  })
}

const stepsIn = ({ what }: Entry): readonly StepJson[] => (what.kind === 'edited' ? what.steps : [])

const read = (steps: readonly StepJson[]): readonly Step[] => steps.map((step) => Step.fromJSON(schema, step))

/** Undoes ours, does theirs, and does ours again in their new places, as prosemirror-collab does; all or none. */
function stepsOver(doc: Doc, theirs: readonly Step[], ours: readonly Step[]): readonly StepJson[] | null {
  const seen = docsAlong(doc, ours)
  let now = docsAlong(doc, theirs)?.at(-1)
  if (seen === null || now === undefined) return null
  const undone = ours.map((step) => step.getMap().invert()).toReversed()
  const mapping = new Mapping([...undone, ...theirs.map((step) => step.getMap())])
  const steps: StepJson[] = []
  for (const [at, step] of ours.entries()) {
    const mapped = step.map(mapping.slice(ours.length - at))
    const then = seen[at]
    if (mapped === null || then === undefined || !takesTheSame(step, then, mapped, now)) return null
    const { doc: next } = mapped.apply(now)
    if (next === null) return null
    mapping.appendMap(mapped.getMap(), ours.length - at - 1)
    steps.push(mapped.toJSON() as StepJson)
    now = next
  }
  return steps
}

/** The document before each step, and after the last; null where one of them does not apply. */
function docsAlong(doc: Doc, steps: readonly Step[]): readonly Doc[] | null {
  const docs = [doc]
  for (const step of steps) {
    const { doc: next } = step.apply(docs.at(-1) ?? doc)
    if (next === null) return null
    docs.push(next)
  }
  return docs
}

/** Whether a step takes out, or sets anew, just what its writer saw: others' words may be there now, or what they set. */
function takesTheSame(step: Step, then: Doc, mapped: Step, now: Doc): boolean {
  const [before, after] = [takenBy(step, then), takenBy(mapped, now)]
  const isTakenSame = before.length === after.length && before.every((slice, at) => after[at]?.eq(slice))
  return isTakenSame && JSON.stringify(replacedBy(step, then)) === JSON.stringify(replacedBy(mapped, now))
}

function takenBy(step: Step, doc: Doc): readonly ReturnType<Doc['slice']>[] {
  const taken: ReturnType<Doc['slice']>[] = []
  step.getMap().forEach((from, to) => {
    taken.push(doc.slice(from, to))
  })
  return taken
}

/** What is no longer so after a step that moves nothing: what an attribute was, or the marks that a mark drives out. */
function replacedBy(step: Step, doc: Doc): readonly unknown[] {
  if (step instanceof DocAttrStep) return [doc.attrs[step.attr]]
  if (step instanceof AttrStep) return [doc.nodeAt(step.pos)?.attrs[step.attr]]
  if (!(step instanceof AddMarkStep)) return []
  const driven = new Set<string>()
  doc.nodesBetween(step.from, step.to, ({ marks }) => {
    for (const mark of marks)
      if (step.mark.type.excludes(mark.type) && !mark.eq(step.mark)) driven.add(JSON.stringify(mark))
  })
  return [...driven].toSorted()
}

/** ProseMirror refuses JSON and positions that do not fit with one of these. */
function guarded<Answer>(work: () => Answer): Answer | null {
  try {
    return work()
  } catch (trouble) {
    if (trouble instanceof RangeError || trouble instanceof TypeError) return null
    throw trouble
  }
}
