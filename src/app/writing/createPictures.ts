import type { Keeper } from '~/drafts'
import type { BlobHash } from '~/story'

/** The addresses of a draft's pictures in this window. A picture is fetched from its keeper once. */
export interface PictureShelf {
  readonly address: (hash: BlobHash) => Promise<string | null>
  /** The address if it is known already; asking fetches it, and `changed` is called when it is. */
  readonly addressNow: (hash: BlobHash) => string | null
  readonly subscribe: (changed: () => void) => () => void
  readonly close: () => void
}

export function createPictures(keeper: Keeper): PictureShelf {
  const known = new Map<BlobHash, string | null>()
  const asked = new Map<BlobHash, Promise<string | null>>()
  const listeners = new Set<() => void>()

  const fetched = async (hash: BlobHash): Promise<string | null> => {
    const answer = await keeper.openBlob(hash)
    const address = answer.kind === 'blob' ? URL.createObjectURL(answer.blob) : null
    known.set(hash, address)
    // A picture another window is still keeping is asked for again the next time it is shown.
    if (address === null) asked.delete(hash)
    for (const changed of listeners) changed()
    return address
  }
  const address = (hash: BlobHash) => {
    const before = asked.get(hash)
    if (before !== undefined) return before
    const asking = fetched(hash)
    asked.set(hash, asking)
    return asking
  }
  return {
    address,
    addressNow: (hash) => {
      const now = known.get(hash)
      if (now === undefined) void address(hash)
      return now ?? null
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    close: () => {
      for (const one of known.values()) if (one !== null) URL.revokeObjectURL(one)
      known.clear()
      asked.clear()
    },
  }
}
