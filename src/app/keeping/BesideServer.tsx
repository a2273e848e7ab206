import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useState } from 'react'
import type { Keeper } from '~/drafts'
import { openDevice } from '../openKeeper.ts'
import { AsideWords } from './AsideWords.tsx'
import { LeftHere } from './LeftHere.tsx'
import css from './LeftHere.module.css'

/** What this device has and the server has not: stories that were begun without it, and words that found no place. */
export function BesideServer({ server }: { readonly server: Keeper }) {
  const queries = useQueryClient()
  return (
    <>
      <AsideWords server={server} />
      <PicturesHere server={server} />
      <LeftHere
        device={use(openDevice())}
        server={server}
        onMoved={() => void queries.invalidateQueries({ queryKey: ['shelf'] })}
      />
    </>
  )
}

/** Pictures that were chosen while the server was away, or that it does not take: nobody else sees them yet. */
function PicturesHere({ server }: { readonly server: Keeper }) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isGone = false
    void server.heldPictures?.().then((held) => !isGone && setCount(held))
    return () => {
      isGone = true
    }
  }, [server])
  if (count === 0) return null
  return (
    <p className={css['left']}>
      {count === 1 ? '1 picture is on this device only.' : `${count} pictures are on this device only.`} Stet sends what
      the server takes.
    </p>
  )
}
