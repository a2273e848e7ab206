import { type Mappable, ReplaceAroundStep, ReplaceStep, Step, type StepMap } from 'prosemirror-transform'
import { readDoc, schema } from '~/story'
import type { Entry, StepJson } from './types.ts'

/** Words in a row, where they stand in a document that need not be known. */
interface Stretch {
  readonly from: number
  readonly words: string
}

/**
 * The words that entries brought into a text and did not take out again, stretch by stretch in the order they stand in; last
 * those of which nobody can say any more where they stood. It needs no document, and the entries need not fit one.
 */
export function wordsWritten(entries: readonly Entry[]): readonly string[] {
  let placed: readonly Stretch[] = []
  const loose: string[] = []
  for (const { what } of entries) {
    if (what.kind === 'began') {
      const begun = wordsOfDoc(what.doc)
      if (begun === null) loose.push(...textsIn(what.doc))
      else placed = begun
    }
    if (what.kind === 'dropped') loose.push(what.dropped.words)
    if (what.kind !== 'edited') continue
    for (const json of what.steps) {
      const step = readStep(json)
      if (step === null) loose.push(...textsIn(json))
      else placed = joined([...moved(placed, step.getMap()), ...wordsOf(step)])
    }
  }
  return [...placed.map(({ words }) => words), ...loose].filter((words) => words.trim() !== '')
}

/** What a step leaves of each stretch, where it stands then. */
function moved(stretches: readonly Stretch[], map: StepMap): readonly Stretch[] {
  const cuts: number[] = []
  map.forEach((from, to) => void cuts.push(from, to))
  return stretches.flatMap((stretch) => split(stretch, cuts)).flatMap((stretch) => stays(stretch, map))
}

/** A part lies wholly within what a step takes out, or wholly beside it. */
function split({ from, words }: Stretch, cuts: readonly number[]): readonly Stretch[] {
  const inside = cuts.map((cut) => cut - from).filter((at) => at > 0 && at < words.length)
  const places = [...new Set([0, ...inside, words.length])]
  return places.slice(0, -1).map((at, nth) => ({ from: from + at, words: words.slice(at, places[nth + 1]) }))
}

function stays({ from, words }: Stretch, map: Mappable): readonly Stretch[] {
  const { pos, deletedAfter } = map.mapResult(from, 1)
  return deletedAfter ? [] : [{ from: pos, words }]
}

/** Typing is a step a letter; what stands side by side is one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const list: Stretch[] = []
  for (const next of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = list.at(-1)
    if (last !== undefined && last.from + last.words.length === next.from)
      list[list.length - 1] = { from: last.from, words: last.words + next.words }
    else list.push(next)
  }
  return list
}

function wordsOf(step: Step): readonly Stretch[] {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return []
  const found: Stretch[] = []
  const { content, openStart } = step.slice
  content.descendants((node, pos) => {
    if (node.isText) found.push({ from: step.from + pos - openStart, words: node.text ?? '' })
  })
  return found
}

function wordsOfDoc(json: unknown): readonly Stretch[] | null {
  return guarded(() => {
    const found: Stretch[] = []
    readDoc(json).doc.descendants((node, pos) => {
      if (node.isText) found.push({ from: pos, words: node.text ?? '' })
    })
    return joined(found)
  })
}

const readStep = (json: StepJson): Step | null => guarded(() => Step.fromJSON(schema, json))

/** Every text in what cannot be read as a whole. */
function textsIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  )
}

/** ProseMirror refuses JSON that does not fit with one of these. */
function guarded<Answer>(read: () => Answer): Answer | null {
  try {
    return read()
  } catch (trouble) {
    if (trouble instanceof RangeError || trouble instanceof TypeError) return null
    throw trouble
  }
}
