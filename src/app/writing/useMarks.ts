import { useEffect } from 'react'
import { showMarked } from '~/editor'
import type { Bench } from './Bench.ts'

/**
 * Draws the review's marks in the text whenever the items, or the one a person stands on, are others. What is found comes with
 * the next frame, when the ledger has been drawn too: the editor looks where its caret is, and would have the page laid out
 * once more for that.
 */
export function useMarks({ desk, editor, view }: Bench): void {
  useEffect(() => {
    let shown: readonly [unknown, unknown] = [null, null]
    let frame: number | null = null
    const show = () => {
      if (frame !== null) cancelAnimationFrame(frame)
      frame = null
      const { items } = desk.store.getState()
      const { current } = view.getState()
      if (shown[0] === items && shown[1] === current) return
      shown = [items, current]
      showMarked(editor, { items, current })
    }
    show()
    const leave = [
      desk.store.subscribe(({ items }) => {
        if (items !== shown[0]) frame ??= requestAnimationFrame(show)
      }),
      view.subscribe(show),
    ]
    return () => {
      if (frame !== null) cancelAnimationFrame(frame)
      for (const one of leave) one()
    }
  }, [desk, editor, view])
}
