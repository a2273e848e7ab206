import type { Editor } from '@tiptap/core'
import { undoDepth } from '@tiptap/pm/history'
import { useEffect, useState } from 'react'

/** What a toolbar shows of the text at the caret. Primitives only, so that typing on renders nothing. */
export interface TextFacts {
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly link: string | null
  /** The kind of block the caret is in, by its node name. */
  readonly block: string
  /** Whether words are selected and the text has the focus. */
  readonly selected: boolean
  readonly canUndo: boolean
}

/** Follows the caret. Asked once a frame after the paint, never within the key's own work. */
export function useTextFacts(editor: Editor): TextFacts {
  const [facts, setFacts] = useState(() => factsAt(editor))
  useEffect(() => {
    let frame = 0
    let known: TextFacts | null = null
    const ask = () => {
      frame = 0
      const now = factsAt(editor)
      if (known !== null && sameFacts(known, now)) return
      known = now
      setFacts(now)
    }
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(ask)
    }
    editor.on('transaction', soon)
    editor.on('focus', soon)
    editor.on('blur', soon)
    return () => {
      editor.off('transaction', soon)
      editor.off('focus', soon)
      editor.off('blur', soon)
      cancelAnimationFrame(frame)
    }
  }, [editor])
  return facts
}

function factsAt({ state, isFocused }: Editor): TextFacts {
  const { $from, empty } = state.selection
  const marks = state.storedMarks ?? (empty ? $from.marks() : ($from.nodeAfter?.marks ?? []))
  const has = (name: string) => marks.some((mark) => mark.type.name === name)
  const link: unknown = marks.find((mark) => mark.type.name === 'link')?.attrs['href']
  return {
    bold: has('bold'),
    italic: has('italic'),
    strike: has('strike'),
    link: typeof link === 'string' ? link : null,
    block: $from.parent.type.name,
    selected: isFocused && !empty && $from.parent.isTextblock,
    canUndo: undoDepth(state) > 0,
  }
}

const sameFacts = (a: TextFacts, b: TextFacts): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strike === b.strike &&
  a.link === b.link &&
  a.block === b.block &&
  a.selected === b.selected &&
  a.canUndo === b.canUndo
