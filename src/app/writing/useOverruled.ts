import { useEffect } from 'react'
import { useApp } from '../AppContext.ts'
import type { Bench } from './Bench.ts'

/** Tells the person at the screen when somebody else's ruling shows in place of theirs. */
export function useOverruled({ desk, view }: Bench): void {
  const { who } = useApp()
  useEffect(
    () =>
      desk.store.subscribe(({ decisions }, before) => {
        const isOthers = ({ by }: { readonly by: { readonly id: string } }) => by.id !== who.id
        if (decisions === before.decisions || !decisions.some(isOthers)) return
        const tell = async () => {
          const { overruled } = await import('./overruled.ts')
          const says = overruled(before.decisions, decisions, who)
          if (says !== null) view.setState({ says })
        }
        void tell()
      }),
    [desk, view, who],
  )
}
