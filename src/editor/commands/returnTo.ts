import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { longestRise } from '~/base'
import { docFromStory, type Story, type StoryFacts } from '~/story'

/** Facts of the world, not of the text: a story that was published stays so whatever its words were before. */
const kept: readonly (keyof StoryFacts)[] = ['status', 'filedAt', 'publishedAt']

/**
 * Takes the text to what a story says, as one act that undo takes back. Only blocks that differ are touched, so that ids,
 * rulings and carets in the others live on. Answers false, and changes nothing, where all of it is there already.
 */
export function returnTo(editor: Editor, story: Story): boolean {
  const wanted = editor.schema.nodeFromJSON(docFromStory(story).toJSON())
  const tr = closeHistory(editor.state.tr)
  takeBlocks(tr, wanted)
  for (const [name, value] of Object.entries(wanted.attrs)) {
    if (kept.some((fact) => fact === name) || isSame(tr.doc.attrs[name], value)) continue
    tr.setDocAttribute(name, value)
  }
  if (!tr.docChanged) return false
  editor.view.dispatch(tr.scrollIntoView())
  return true
}

interface Placed {
  readonly node: Node
  readonly pos: number
}

/** From the last block to the first, so that the places of those before stay what they were. */
function takeBlocks(tr: Transaction, wanted: Node): void {
  const old = placedIn(tr.doc)
  const fresh = placedIn(wanted)
  const places = new Map(old.map(({ node }, at) => [nameOf(node), at]))
  const staying = new Set(longestRise(fresh.flatMap(({ node }) => places.get(nameOf(node)) ?? [])))
  let end = old.length
  let coming: Node[] = []
  for (const { node } of fresh.toReversed()) {
    const at = places.get(nameOf(node))
    const stays = at === undefined || !staying.has(at) ? undefined : old[at]
    if (at === undefined || stays === undefined) {
      coming.unshift(node)
      continue
    }
    replaceBetween(tr, old.slice(at + 1, end), stays.pos + stays.node.nodeSize, coming)
    takeBlock(tr, stays, node)
    end = at
    coming = []
  }
}

const placedIn = (doc: Node): readonly Placed[] => {
  const placed: Placed[] = []
  doc.forEach((node, pos) => placed.push({ node, pos }))
  return placed
}

/** There is one of each title field; the blocks of the body go by their ids. */
const nameOf = ({ type, attrs }: Node): string => (type.isInGroup('block') ? `block ${attrs['id']}` : type.name)

function replaceBetween(tr: Transaction, gone: readonly Placed[], from: number, coming: readonly Node[]): void {
  const last = gone.at(-1)
  if (last === undefined && coming.length === 0) return
  const to = last === undefined ? from : last.pos + last.node.nodeSize
  tr.step(new ReplaceStep(from, to, new Slice(Fragment.from([...coming]), 0, 0)))
}

/** One block that stays: its attributes one by one, and of its content what differs, or else the whole of it. */
function takeBlock(tr: Transaction, { node, pos }: Placed, wanted: Node): void {
  if (node.eq(wanted)) return
  if (node.type === wanted.type) {
    takeContent(tr, { node, pos }, wanted)
    for (const [name, value] of Object.entries(wanted.attrs)) {
      if (!isSame(node.attrs[name], value)) tr.setNodeAttribute(pos, name, value)
    }
  }
  const now = tr.doc.nodeAt(pos)
  if (now === null || now.eq(wanted)) return
  tr.step(new ReplaceStep(pos, pos + now.nodeSize, new Slice(Fragment.from(wanted), 0, 0)))
}

function takeContent(tr: Transaction, { node, pos }: Placed, wanted: Node): void {
  const start = node.content.findDiffStart(wanted.content)
  const ends = node.content.findDiffEnd(wanted.content)
  if (start === null || ends === null) return
  // Equal words at both ends may be counted twice: “aa” made of “a” differs from its start and to its end.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const slice = wanted.slice(start, ends.b + overlap)
  tr.maybeStep(new ReplaceStep(pos + 1 + start, pos + 1 + ends.a + overlap, slice))
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
