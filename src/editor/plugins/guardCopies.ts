import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { audienceOf, type NoteKind } from '~/story'
import { announce } from '~/ui'

/** What was copied here last with something of the newsroom's in it: whole, under the name its copy carries. */
let whole: { readonly name: string; readonly html: string } | null = null

const guarded = new WeakSet<Editor>()

/**
 * Keeps the newsroom's own out of what is copied, cut or dragged from the text: notes to the desk, queries, blocks that are
 * not known, what is known of a step besides its name, file names. Pasted in this window it comes whole.
 */
export function guardCopies(editor: Editor): void {
  if (guarded.has(editor) || editor.isDestroyed) return
  guarded.add(editor)
  editor.registerPlugin(
    new Plugin({
      key: new PluginKey('guardCopies'),
      props: { handleDOMEvents: { copy: putCopy, cut: putCopy, paste: takeWhole } },
    }),
  )
  // After ProseMirror's own, which has put the whole of it there by then.
  editor.view.dom.addEventListener('dragstart', ({ dataTransfer }) => {
    const copy = editor.view.dragging === null ? null : copyOf(editor.view, editor.view.dragging.slice)
    if (copy !== null) fill(dataTransfer, copy)
  })
}

function putCopy(view: EditorView, event: ClipboardEvent): boolean {
  const { selection, tr } = view.state
  if (selection.empty || event.clipboardData === null) return false
  const copy = copyOf(view, selection.content())
  if (copy === null) return false
  event.preventDefault()
  fill(event.clipboardData, copy)
  if (copy.isLess) announce('Copied without the notes to the desk. Pasted in this window, they come too.')
  if (event.type === 'cut' && view.editable)
    view.dispatch(tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'))
  return true
}

function takeWhole(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html') ?? ''
  if (whole === null || !view.editable || !html.includes(whole.name)) return false
  event.preventDefault()
  view.pasteHTML(whole.html, event)
  return true
}

interface Copied {
  readonly html: string
  readonly text: string
  /** Whether blocks were left out. */
  readonly isLess: boolean
}

/** A slice as others get it; null where that is all of it. */
function copyOf(view: EditorView, slice: Slice): Copied | null {
  const html = view.serializeForClipboard(slice).dom.innerHTML
  const lent = forReaders(slice)
  const { dom } = view.serializeForClipboard(lent)
  if (dom.innerHTML === html) return null
  whole = { name: crypto.randomUUID(), html }
  dom.firstElementChild?.setAttribute('data-copied', whole.name)
  return {
    html: dom.innerHTML,
    // Tiptap's own writer of text looks at the selection and not at the slice.
    text: lent.content.textBetween(0, lent.content.size, '\n\n'),
    isLess: lent.content.childCount < slice.content.childCount,
  }
}

function fill(transfer: DataTransfer | null, { html, text }: Copied): void {
  transfer?.clearData()
  transfer?.setData('text/html', html)
  transfer?.setData('text/plain', text)
}

/** Who copies nothing but notes means them: they are copied, as an empty clipboard would be no answer. */
function forReaders(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  const blocks = content.content
  const lent = blocks.filter((node) => !isNewsroom(node))
  if (lent.length === 0) return slice
  return new Slice(
    Fragment.from(lent.map(bare)),
    lent[0] === blocks[0] ? openStart : 0,
    lent.at(-1) === blocks.at(-1) ? openEnd : 0,
  )
}

const isNewsroom = ({ type, attrs }: Node): boolean =>
  type.name === 'unknown' || (type.name === 'note' && audienceOf(attrs['purpose'] as NoteKind) === 'newsroom') // the schema validates it

/** What a step and a picture are for readers; the rest is as the schema has it for one that says nothing of it. */
const published: Readonly<Record<string, readonly string[]>> = {
  chainStep: ['id', 'role'],
  photo: ['id', 'blob', 'type', 'width', 'height'],
}

function bare(node: Node): Node {
  if (node.isText) return node
  const named = published[node.type.name]
  const attrs =
    named === undefined ? node.attrs : Object.fromEntries(named.map((name) => [name, node.attrs[name] as unknown]))
  return node.type.create(attrs, Fragment.from(node.content.content.map(bare)), node.marks)
}
