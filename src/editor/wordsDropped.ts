import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Mapping, Step, StepMap, Transform } from '@tiptap/pm/transform'
import type { BlockId, Place } from '~/story'
import { placeAt } from './findPlace.ts'

/** Words that a rebase took away, with the passage they stood in and their offset there, in UTF-16 code units. */
export interface WordsDropped {
  readonly words: string
  readonly passage: string
  readonly place: Place
  readonly offset: number
  /** Who had typed them: this window, or whoever made the steps that were received. */
  readonly whose: 'ours' | 'theirs'
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * What two windows typed without knowing of each other and what a rebase did not keep: ours, because the block was deleted
 * or moved in the steps that came; theirs, because ours do that. `rebase` undoes `unconfirmed`, applies `received` steps
 * and then what can be kept of ours. A removal by someone who saw the words is no loss, and is not told.
 */
export function wordsDropped(
  rebase: Transform,
  unconfirmed: readonly Step[],
  received: number,
): readonly WordsDropped[] {
  const begin = unconfirmed.length
  const met = begin + received
  const before = rebase.docs[0] ?? rebase.doc
  const between = rebase.docs[met] ?? rebase.doc
  const ours = written(unconfirmed.map((step) => step.getMap()))
  const theirs = written(rebase.mapping.maps.slice(begin, met))
  return [
    ...lost(before, ours, rebase.mapping, rebase.doc).map((words) => ({ ...words, whose: 'ours' as const })),
    ...lost(between, theirs, rebase.mapping.slice(met), rebase.doc).map((words) => ({
      ...words,
      whose: 'theirs' as const,
    })),
  ]
}

/** The stretches that these steps wrote and did not take out again, as they stand after the last of them. */
function written(maps: readonly StepMap[]): readonly Stretch[] {
  let stretches: readonly Stretch[] = []
  for (const map of maps) {
    const fresh: Stretch[] = []
    map.forEach((_from, _to, from, to) => {
      if (to > from) fresh.push({ from, to })
    })
    stretches = joined([
      ...stretches.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) })),
      ...fresh,
    ])
  }
  return stretches
}

/** Typing is a step a letter; put together, a stretch is as long as what was typed. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const list: Stretch[] = []
  for (const next of stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = list.at(-1)
    if (last !== undefined && next.from <= last.to)
      list[list.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else list.push(next)
  }
  return list
}

function lost(
  doc: Node,
  stretches: readonly Stretch[],
  mapping: Mapping,
  after: Node,
): readonly Omit<WordsDropped, 'whose'>[] {
  const found: Omit<WordsDropped, 'whose'>[] = []
  for (const stretch of stretches) {
    doc.nodesBetween(stretch.from, stretch.to, (node, pos) => {
      if (!node.isTextblock) return true
      const from = Math.max(stretch.from, pos + 1)
      const to = Math.min(stretch.to, pos + 1 + node.content.size)
      for (const { from: start, to: end } of gone(doc, from, to, mapping, after)) {
        const words = textOf(doc, start, end)
        if (words.trim() !== '')
          found.push({ words, passage: textOf(doc, pos + 1, pos + 1 + node.content.size), ...placeNear(doc, start) })
      }
      return false
    })
  }
  return found
}

/** Where words stood, or the last place before them that has a name: no words are passed over for want of one. */
function placeNear(doc: Node, pos: number): { readonly place: Place; readonly offset: number } {
  let near: ReturnType<typeof placeAt> = null
  doc.nodesBetween(0, pos, (node, at) => {
    if (node.isTextblock) near = placeAt(doc, Math.min(at + 1 + node.content.size, pos)) ?? near
    return !node.isTextblock
  })
  return near ?? { place: { block: 'headline' as BlockId, field: 'text' }, offset: 0 } // the first block of every document
}

/** The parts of a stretch of text that stand nowhere any more. */
function gone(doc: Node, from: number, to: number, mapping: Mapping, after: Node): readonly Stretch[] {
  if (from >= to) return []
  const stands = (start: number, end: number) => {
    const now = { from: mapping.map(start, 1), to: mapping.map(end, -1) }
    return now.to - now.from === end - start && textOf(after, now.from, now.to) === textOf(doc, start, end)
  }
  if (stands(from, to)) return []
  const letters = Array.from({ length: to - from }, (_, at) => ({ from: from + at, to: from + at + 1 }))
  return joined(letters.filter((letter) => !stands(letter.from, letter.to)))
}

const textOf = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, '\n', '\n')

/** Of a transaction that received `given` steps: our own at their front were confirmed, the rest of ours was rebased. */
export function droppedBy(rebase: Transaction, unconfirmed: readonly Step[], given: number): readonly WordsDropped[] {
  const rebased: unknown = rebase.getMeta('rebased')
  if (typeof rebased !== 'number' || rebased === 0) return []
  const confirmed = unconfirmed.length - rebased
  return wordsDropped(rebase, unconfirmed.slice(confirmed), given - confirmed)
}
