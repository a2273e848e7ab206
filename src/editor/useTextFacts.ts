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

/** Follows the caret. What is asked with each key costs less than a frame to ask it in would. */
export function useTextFacts(editor: Editor): TextFacts {
  const [facts, setFacts] = useState(() => factsAt(editor))
  useEffect(() => {
    let known: TextFacts | null = null
    const ask = () => {
      const now = factsAt(editor)
      if (known !== null && sameFacts(known, now)) return
      known = now
      setFacts(now)
    }
    editor.on('transaction', ask)
    editor.on('focus', ask)
    editor.on('blur', ask)
    return () => {
      editor.off('transaction', ask)
      editor.off('focus', ask)
      editor.off('blur', ask)
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
