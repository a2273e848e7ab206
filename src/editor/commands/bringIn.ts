import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import { Selection, type Transaction } from '@tiptap/pm/state'
import {
  type Block,
  docFromStory,
  plainText,
  type RichText,
  type Story,
  storyFromDoc,
  type TitleField,
  titleFields,
} from '~/story'
import { type BlockAt, blockAround, blocksById } from '../findPlace.ts'
import { startOfBody } from './insertBlock.ts'

/** Copy to bring into a story: blocks for the body, and words for title fields that are still empty. */
export interface Copy {
  readonly titles: Partial<Record<TitleField, RichText>>
  readonly body: readonly Block[]
}

/** Puts blocks where the caret is, in place of what is selected or of an empty paragraph. One undo takes them out. */
export function bringIn(editor: Editor, { titles, body }: Copy): void {
  const nodes = nodesOf(editor, body)
  const tr = closeHistory(editor.state.tr)
  if (!tr.selection.empty) tr.deleteSelection()
  const around = bodyBlockAt(tr)
  if (around === null || nodes.length === 0) return
  const isEmpty = around.node.type.name === 'paragraph' && around.node.content.size === 0
  const [only] = nodes
  if (nodes.length === 1 && only?.type.name === 'paragraph' && tr.selection.$from.parent.inlineContent && !isEmpty) {
    tr.replaceSelection(only.slice(0))
  } else {
    const fromTitle = tr.selection.from < startOfBody(tr.doc)
    const from = isEmpty || fromTitle ? around.pos : around.pos + around.node.nodeSize
    tr.replaceWith(from, isEmpty ? around.pos + around.node.nodeSize : from, [...nodes])
    const end = from + Fragment.from([...nodes]).size
    tr.setSelection(Selection.near(tr.doc.resolve(end), -1))
  }
  fillTitles(editor, tr, titles)
  editor.view.dispatch(tr.scrollIntoView())
}

/**
 * Puts structured copy in place of the blocks it was made from. Answers false, and changes nothing, when those
 * blocks are no longer what `was` says: somebody has edited them since.
 */
export function replaceBlocks(editor: Editor, was: readonly Block[], { titles, body }: Copy): boolean {
  const blocks = blocksById(editor.state.doc)
  const story = storyFromDoc(editor.state.doc)
  const unchanged = was.every((block) => {
    const now = story.body.find(({ id }) => id === block.id)
    return now !== undefined && JSON.stringify(now) === JSON.stringify(block)
  })
  const first = was[0] === undefined ? undefined : blocks.get(was[0].id)
  const last = blocks.get(was.at(-1)?.id ?? '')
  if (!unchanged || first === undefined || last === undefined) return false
  const tr = closeHistory(editor.state.tr)
  const nodes = nodesOf(editor, body)
  const to = last.pos + last.node.nodeSize
  tr.replaceWith(first.pos, to, nodes.length === 0 ? [editor.schema.node('paragraph')] : [...nodes])
  tr.setSelection(Selection.near(tr.doc.resolve(first.pos + Fragment.from([...nodes]).size), -1))
  fillTitles(editor, tr, titles)
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

/** The block of the body the caret is in; from a title field, the first. */
const bodyBlockAt = (tr: Transaction): BlockAt | null =>
  blockAround(tr.doc, Math.max(tr.selection.from, startOfBody(tr.doc)))

function fillTitles(editor: Editor, tr: Transaction, titles: Partial<Record<TitleField, RichText>>): void {
  const wanted = titleFields.filter((field) => plainText(titles[field] ?? []) !== '')
  for (const field of wanted) {
    let at: number | null = null
    tr.doc.forEach((node, offset) => {
      if (node.type.name === field && node.content.size === 0) at = offset
    })
    const words = nodesOfTitle(editor, field, titles[field] ?? [])
    if (at !== null) tr.insert(at + 1, words)
  }
}

/** Blocks as nodes of the editor's schema: the story's own document is the way across. */
const nodesOf = (editor: Editor, body: readonly Block[]): readonly Node[] =>
  docOf(editor, { body: body.length === 0 ? storyFromDoc(editor.state.doc).body : body }).children.slice(
    4,
    4 + body.length,
  )

const nodesOfTitle = (editor: Editor, field: TitleField, words: RichText): Fragment =>
  docOf(editor, { [field]: words }).children.find((node) => node.type.name === field)?.content ?? Fragment.empty

const docOf = (editor: Editor, part: Partial<Story>): Node =>
  editor.schema.nodeFromJSON(docFromStory({ ...storyFromDoc(editor.state.doc), ...part }).toJSON())
