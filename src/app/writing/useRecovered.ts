import { useEffect } from 'react'
import type { Bench } from './Bench.ts'

/** Tells the person at the screen when words could not stay where they were typed, and where they are now. */
export function useRecovered({ desk, view }: Bench): void {
  useEffect(() => {
    let known = desk.store.getState().recovered.length
    return desk.store.subscribe(({ recovered }) => {
      const one = recovered.length > known ? recovered.at(-1) : undefined
      known = recovered.length
      if (one === undefined) return
      view.setState({
        says: `Words that ${one.typedBy.name} typed stood in a block that ${one.takenBy.name} was changing. They are under History, in Recovered text.`,
      })
    })
  }, [desk, view])
}
