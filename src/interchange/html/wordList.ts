import type { NewId } from '~/base'
import type { BlockId, List, ListItem, RichText } from '~/story'
import type { HtmlElement } from './HtmlNode.ts'
import { styleOf } from './styleOf.ts'

/** A paragraph that a word processor means as a list item. Levels count from 1. */
export interface WordItem {
  readonly list: string
  readonly level: number
  /** The number or bullet as typed in front of it, once it was met. */
  readonly mark: string
  readonly text: RichText
}

/** Word's list paragraphs say so in `mso-list: l0 level2 lfo1`; null for any other. */
export function wordLevel(element: HtmlElement): { readonly list: string; readonly level: number } | null {
  const said = styleOf(element)['mso-list']
  if (said === undefined || said === 'ignore') return null
  const match = /(l\d+)\s+level(\d)/.exec(said)
  return match === null ? null : { list: match[1] ?? '', level: Math.max(1, Number(match[2])) }
}

export const isWordMark = (element: HtmlElement): boolean => styleOf(element)['mso-list'] === 'ignore'

/** Real lists from consecutive list paragraphs; another numbering at the first level begins another list. */
export function listsFrom(items: readonly WordItem[], newId: NewId): readonly List[] {
  const lists: List[] = []
  let from = 0
  for (let at = 1; at <= items.length; at++) {
    const [first, item] = [items[from], items[at]]
    if (first === undefined) break
    if (item !== undefined && !(item.level <= first.level && isOrdered(item) !== isOrdered(first))) continue
    lists.push(listFrom(items.slice(from, at), newId))
    from = at
  }
  return lists
}

function listFrom(items: readonly WordItem[], newId: NewId): List {
  const level = items[0]?.level ?? 1
  const made: ListItem[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at]
    if (item === undefined) break
    let end = at + 1
    while (end < items.length && (items[end]?.level ?? 0) > level) end++
    const inner = items.slice(at + 1, end)
    const id = blockId(newId)
    made.push(inner.length === 0 ? { id, text: item.text } : { id, text: item.text, list: listFrom(inner, newId) })
    at = end
  }
  return { kind: 'list', id: blockId(newId), ordered: items[0] !== undefined && isOrdered(items[0]), items: made }
}

const isOrdered = ({ mark }: WordItem): boolean => /^\(?(?:\d+|[a-z]{1,4})[.)]/i.test(mark.trim()) && !/^o\b/.test(mark)

/** A fresh id is a block's name from here on. */
const blockId = (newId: NewId): BlockId => newId() as BlockId
