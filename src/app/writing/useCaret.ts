import { useEffect } from 'react'
import * as v from 'valibot'
import { blockAround, blockIdOf, type Caret, caretOf, restoreCaret } from '~/editor'
import type { Place } from '~/story'
import { smallStorage } from '../world.ts'
import type { Bench } from './Bench.ts'

const caretShape = v.object({
  place: v.custom<Place>(
    (value) => typeof value === 'object' && value !== null && 'block' in value && 'field' in value,
  ),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** Milliseconds the caret rests before its place is written down. */
const rest = 300

/** Brings a person back to the same caret after a reload, and tells the outline which block it is in. */
export function useCaret({ desk, editor, view }: Bench): void {
  useEffect(() => {
    const storage = smallStorage()
    const name = `stet:caret:${desk.draft}`
    const before = readCaret(storage?.getItem(name) ?? null)
    if (before === null) editor.commands.focus('start', { scrollIntoView: false })
    else restoreCaret(editor, before)
    let timer = 0
    const write = () => {
      const caret = caretOf(editor)
      if (caret !== null) remember(storage, name, caret)
    }
    const follow = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(write, rest)
      const around = blockAround(editor.state.doc, editor.state.selection.from)
      const block = around === null ? null : blockIdOf(around.node)
      if (view.getState().block !== block) view.setState({ block })
    }
    editor.on('selectionUpdate', follow)
    window.addEventListener('pagehide', write)
    return () => {
      window.clearTimeout(timer)
      editor.off('selectionUpdate', follow)
      window.removeEventListener('pagehide', write)
    }
  }, [desk, editor, view])
}

function readCaret(written: string | null): Caret | null {
  if (written === null) return null
  try {
    const read = v.safeParse(caretShape, JSON.parse(written))
    return read.success ? read.output : null
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null
    throw trouble
  }
}

function remember(storage: Storage | null, name: string, caret: Caret): void {
  try {
    storage?.setItem(name, JSON.stringify(caret))
  } catch (trouble) {
    // A full storage forgets where the caret was; the words are elsewhere.
    if (!(trouble instanceof DOMException)) throw trouble
  }
}
