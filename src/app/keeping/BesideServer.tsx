import { useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import type { Keeper } from '~/drafts'
import { openDevice } from '../openKeeper.ts'
import { AsideWords } from './AsideWords.tsx'
import { LeftHere } from './LeftHere.tsx'

/** What this device has and the server has not: stories that were begun without it, and words that found no place. */
export function BesideServer({ server }: { readonly server: Keeper }) {
  const queries = useQueryClient()
  return (
    <>
      <AsideWords server={server} />
      <LeftHere
        device={use(openDevice())}
        server={server}
        onMoved={() => void queries.invalidateQueries({ queryKey: ['shelf'] })}
      />
    </>
  )
}
