import type { EditorState } from '@tiptap/pm/state'
import type { Anchor } from '~/story'
import { placeAt } from '../findPlace.ts'

/**
 * The selected words, one anchor a passage, without white space at their ends; none where nothing is selected. Steps of
 * a chain, credits and alternative texts say nothing that somebody said, so they are left out.
 */
export function selectedAnchors({ doc, selection: { from, to } }: EditorState): readonly Anchor[] {
  const anchors: Anchor[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock || fieldsLeftOut.has(node.type.name)) return
    const first = Math.max(from - pos - 1, 0)
    const last = Math.min(to - pos - 1, node.content.size)
    const words = node.textBetween(first, Math.max(last, first), '\n', '\n')
    const at = placeAt(doc, pos + 1)
    if (at === null || words.trim() === '') return
    const start = first + words.length - words.trimStart().length
    const exact = words.trim()
    anchors.push({ place: at.place, start, end: start + exact.length, exact })
  })
  return anchors
}

const fieldsLeftOut: ReadonlySet<string> = new Set(['chainStep', 'credit', 'altText'])
