import { useEffect } from 'react'
import { showMarked } from '~/editor'
import type { Bench } from './Bench.ts'

/** Draws the review's marks in the text whenever the items, or the one a person stands on, are others. */
export function useMarks({ desk, editor, view }: Bench): void {
  useEffect(() => {
    let shown: readonly [unknown, unknown] = [null, null]
    const show = () => {
      const { items } = desk.store.getState()
      const { current } = view.getState()
      if (shown[0] === items && shown[1] === current) return
      shown = [items, current]
      showMarked(editor, { items, current })
    }
    show()
    const leave = [desk.store.subscribe(show), view.subscribe(show)]
    return () => {
      for (const one of leave) one()
    }
  }, [desk, editor, view])
}
