import { useEffect, useState } from 'react'
import type { Sheet } from './loadSheet.ts'
import { sheetAt } from './sheetAt.ts'

const none: Sheet = { css: null, says: [] }

/** An edition's own stylesheet once it has come; Stet's own (null) for one that has none. */
export function useSheet(path: string | undefined): Sheet {
  const [read, setRead] = useState<{ readonly path: string; readonly sheet: Sheet } | null>(null)
  useEffect(() => {
    if (path === undefined) return undefined
    let isWanted = true
    const load = async () => {
      const sheet = await sheetAt(path)
      if (isWanted) setRead({ path, sheet })
    }
    load().catch((trouble: unknown) => {
      const says = [`The part of Stet that reads ${path} could not be fetched. Reload when you are online.`]
      if (isWanted) setRead({ path, sheet: { css: null, says } })
      if (!(trouble instanceof TypeError)) throw trouble
    })
    return () => {
      isWanted = false
    }
  }, [path])
  return path !== undefined && read?.path === path ? read.sheet : none
}
