import { Extension } from '@tiptap/core'
import { type Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanText } from '~/interchange'
import { titleFields } from '~/story'
import { type PicturePlace, placeAfter } from '../commands/picturePlace.ts'
import { dropBlock } from '../commands/dropBlock.ts'

/** What a paste or drop brought, handed on to whoever reads it. */
export interface Brought {
  /** Plain copy of more than one paragraph. */
  readonly text: (text: string) => void
  /** Formatted copy from elsewhere; `text` is the same without its formatting. */
  readonly html: (html: string, text: string) => void
  readonly files: (files: readonly File[], place: PicturePlace) => void
}

/** Hands pasted copy to be cleaned before it comes into the story. Stet's own clipboard goes through the schema as it is. */
export const clipboard = (brought: Brought) =>
  Extension.create({
    name: 'clipboard',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('clipboard'),
        props: {
          // Before ProseMirror, which would first read all of it into a slice that nobody takes.
          handleDOMEvents: {
            paste: (view, event) => {
              const taken = takePaste(view, event.clipboardData, brought)
              if (taken) event.preventDefault()
              return taken
            },
          },
          handleDrop: (view, event, _slice, isMove) => {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (files.length === 0) return isMove && dropBlock(view, event)
            event.preventDefault()
            brought.files(files, placeOf(view, event))
            return true
          },
          transformPasted: (slice, view) =>
            view.dragging?.move === true ? slice : new Slice(unnamed(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ],
  })

/** Answers whether what was pasted has been taken; the rest is ProseMirror's. */
function takePaste(view: EditorView, data: DataTransfer | null, brought: Brought): boolean {
  if (data === null || !view.editable || view.composing) return false
  const html = data.getData('text/html')
  if (html.includes('data-pm-slice')) return false
  const text = data.getData('text/plain')
  const files = [...data.files]
  if (files.length > 0 && text === '') brought.files(files, placeAfter(view.state.doc, view.state.selection.from))
  else if (html.trim() !== '' && isForBody(view, text)) brought.html(html, text)
  else if (lineEnd.test(text.trim()) && isForBody(view, text)) brought.text(text)
  else if (oneLine(text) !== '')
    view.dispatch(view.state.tr.insertText(oneLine(text)).scrollIntoView().setMeta('uiEvent', 'paste'))
  return true
}

/** On the frame of a photo, that photo; elsewhere after the block under the mouse. */
function placeOf(view: EditorView, { target, clientX, clientY }: DragEvent): PicturePlace {
  const photo = target instanceof Element ? target.closest('.frame')?.closest('[data-kind="photo"]') : null
  if (photo !== null && photo !== undefined)
    return { ...placeAfter(view.state.doc, view.posAtDOM(photo, 0)), how: 'into the photo' }
  const found = view.posAtCoords({ left: clientX, top: clientY })
  return placeAfter(view.state.doc, found?.pos ?? view.state.selection.from)
}

/** In a caption or a headline copy is pasted as words alone; copy of many lines in a title is the story itself. */
function isForBody({ state }: EditorView, text: string): boolean {
  const { name } = state.selection.$from.parent.type
  const lines = text.trim().split(lineEnd).length
  return name === 'paragraph' || name === 'heading' || (titles.has(name) && lines > 2)
}

const lineEnd = /\r\n?|[\n\u2028\u2029]/
const titles: ReadonlySet<string> = new Set(titleFields)

/** Words for one field: line ends become spaces; a space at either end is part of what was copied. */
const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/\s*\n\s*/g, ' ')

/** A copied block is another block: it comes without the id. */
function unnamed(fragment: Fragment): Fragment {
  let copy = fragment
  fragment.forEach((node, _offset, index) => {
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
    const bare = node.isText ? node : node.type.create(attrs, unnamed(node.content), node.marks)
    copy = copy.replaceChild(index, bare)
  })
  return copy
}
