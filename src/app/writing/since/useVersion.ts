import { useEffect, useState } from 'react'
import type { Version } from '~/drafts'
import { useApp } from '../../AppContext.ts'
import { knownVersion } from '../../history/knownVersion.ts'
import type { ToldVersion } from '../../history/tellVersion.ts'
import { useDesk } from '../../useDesk.ts'

export type VersionRead = { readonly kind: 'none' } | { readonly kind: 'reading' } | ToldVersion

const none: VersionRead = { kind: 'none' }
const reading: VersionRead = { kind: 'reading' }

/** A version as it was, as far as it has been read. What stands beside it stays there meanwhile. */
export function useVersion(version: Version | null): VersionRead {
  const { keeper } = useApp()
  const { draft } = useDesk()
  const [read, setRead] = useState<{ readonly version: Version; readonly as: ToldVersion } | null>(null)
  useEffect(() => {
    if (version === null) return undefined
    let isWanted = true
    void knownVersion(keeper, draft, version).then((as) => {
      if (isWanted) setRead({ version, as })
    })
    return () => {
      isWanted = false
    }
  }, [keeper, draft, version])
  if (version === null) return none
  return read?.version === version ? read.as : reading
}
