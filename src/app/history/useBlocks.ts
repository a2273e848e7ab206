import { useMemo } from 'react'
import { titleFields } from '~/story'
import { useDeskState } from '../useDesk.ts'

/** The names of the blocks that stand in the text, its titles among them. The same object while none comes or goes. */
export function useBlocks(): ReadonlySet<string> {
  const ids = useDeskState(({ story }) => story.body.map(({ id }) => id).join(' '))
  return useMemo(() => new Set([...titleFields, ...ids.split(' ')]), [ids])
}
