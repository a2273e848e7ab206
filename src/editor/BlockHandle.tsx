import type { Editor } from '@tiptap/core'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import { GripVertical } from 'lucide-react'
import { useEffect, useState } from 'react'
import { MenuButton } from '~/ui'
import css from './Bars.module.css'
import { blockActs, doBlockAct } from './blockActs.ts'
import { startOfBody } from './commands/insertBlock.ts'
import { blockAround } from './findPlace.ts'
import type { TextCommand } from './TextCommand.ts'

/** The handle beside the block the caret or the mouse is on: dragged with the mouse, or opened for the same acts by key. */
export function BlockHandle({ editor }: { readonly editor: Editor }) {
  const block = useBlockInHand(editor)
  if (block === null || !editor.isEditable) return null
  const act = (id: string) => {
    const { state, view } = editor
    const inBlock = atBlock(state.tr, block.pos)
    if (inBlock === null) return
    view.dispatch(inBlock)
    doBlockAct(editor, id)
    view.focus()
  }
  return (
    <div
      className={css['handle']}
      style={{ insetBlockStart: block.top }}
      draggable
      onDragStart={(event) => startDrag(editor, block.pos, event.dataTransfer)}
    >
      <MenuButton label="Block" icon={GripVertical} acts={actsOn(editor, block.pos)} onAct={act} />
    </div>
  )
}

interface InHand {
  readonly pos: number
  /** Pixels from the top of the page being written. */
  readonly top: number
}

/** The block under the mouse, else the one the caret is in. The title fields have no handle. */
function useBlockInHand(editor: Editor): InHand | null {
  const [inHand, setInHand] = useState<InHand | null>(null)
  useEffect(() => {
    const text = editor.view.dom
    let shown: InHand | null = null
    const show = (pos: number | null) => {
      const now = pos === null ? null : measured(editor, pos)
      if (shown?.pos === now?.pos && shown?.top === now?.top) return
      shown = now
      setInHand(now)
    }
    const caretBlock = () => blockAround(editor.state.doc, editor.state.selection.from)?.pos ?? null
    let frame = 0
    let hovered: Element | null = null
    const measure = () => {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0
          // The next move of the mouse counts again, on the same block too.
          hovered = null
          show(caretBlock())
        })
      }
    }
    // Typing on in a block leaves its handle where it is.
    const atCaret = () => {
      if (shown === null || shown.pos !== caretBlock()) measure()
    }
    const atMouse = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest('.ProseMirror > [data-kind]') : null
      if (target === null || target === hovered) return
      hovered = target
      show(blockAround(editor.state.doc, editor.view.posAtDOM(target, 0))?.pos ?? null)
    }
    editor.on('selectionUpdate', atCaret)
    text.addEventListener('mousemove', atMouse, { passive: true })
    const size = new ResizeObserver(measure)
    size.observe(text)
    return () => {
      editor.off('selectionUpdate', atCaret)
      text.removeEventListener('mousemove', atMouse)
      size.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [editor])
  return inHand
}

function measured(editor: Editor, pos: number): InHand | null {
  if (pos < startOfBody(editor.state.doc)) return null
  const dom = editor.view.nodeDOM(pos)
  if (!(dom instanceof HTMLElement)) return null
  const padding = Number.parseFloat(getComputedStyle(dom).paddingBlockStart) || 0
  return { pos, top: dom.offsetTop + padding - 2 }
}

const atBlock = (tr: Transaction, pos: number): Transaction | null => {
  const node = tr.doc.nodeAt(pos)
  return node === null ? null : tr.setSelection(NodeSelection.create(tr.doc, pos))
}

/** What can be done with the block at a position: a photo is not turned into a heading. */
function actsOn({ state }: Editor, pos: number): readonly TextCommand[] {
  const tr = atBlock(state.tr, pos)
  return tr === null ? [] : blockActs.filter(({ command }) => command(state.apply(tr)))
}

function startDrag(editor: Editor, pos: number, transfer: DataTransfer): void {
  const { view } = editor
  const selected = atBlock(editor.state.tr, pos)
  if (selected === null) return
  view.dispatch(selected)
  const slice = view.state.selection.content()
  transfer.clearData()
  // Where it is dropped outside the page it is words: its HTML says more than readers may know.
  transfer.setData('text/plain', view.serializeForClipboard(slice).text)
  transfer.effectAllowed = 'copyMove'
  view.dragging = { slice, move: true }
}
