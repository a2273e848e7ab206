import * as v from 'valibot'
import type { BlobHash } from '~/story'
import type { Connection } from './connectTo.ts'
import { guarded } from './guarded.ts'
import { blobHash } from './names.ts'
import { answered, completed } from './requests.ts'
import type { BlobKept } from './types.ts'

/** Pictures that a server is not known to have, by the hash of their bytes. They are the device's: any window sends them. */
export interface HeldPictures {
  readonly keep: (blob: Blob) => Promise<BlobKept>
  readonly all: () => Promise<readonly BlobHash[]>
  /** Null where it is not held. */
  readonly open: (hash: BlobHash) => Promise<Blob | null>
  readonly letGo: (hash: BlobHash) => Promise<void>
}

export type Digest = (bytes: ArrayBuffer) => string | Promise<string>

/** Where they are in the database of what is held. */
export const heldPictures = 'pictures'

export function createHeldPictures(connection: Connection, digest: Digest): HeldPictures {
  const changing = <Answer>(work: (pictures: IDBObjectStore) => Answer) =>
    guarded(connection, async (database) => {
      const transaction = database.transaction(heldPictures, 'readwrite', { durability: 'strict' })
      const done = completed(transaction)
      const answer = work(transaction.objectStore(heldPictures))
      await done
      return answer
    })
  const asking = <Answer>(work: (pictures: IDBObjectStore) => IDBRequest<Answer>) =>
    guarded(connection, (database) =>
      answered<Answer>(work(database.transaction(heldPictures).objectStore(heldPictures))),
    )

  return {
    keep: async (blob) => {
      const bytes = await blob.arrayBuffer()
      const hash = blobHash(await digest(bytes))
      return changing((pictures): BlobKept => {
        pictures.put({ hash, type: blob.type, bytes })
        return { kind: 'kept', blob: hash, held: true }
      })
    },
    all: async () => {
      const keys = await asking((pictures) => pictures.getAllKeys())
      return Array.isArray(keys) ? keys.flatMap((key) => (typeof key === 'string' ? [blobHash(key)] : [])) : []
    },
    open: async (hash) => {
      const row: unknown = await asking<unknown>((pictures) => pictures.get(hash))
      return v.is(picture, row) ? new Blob([row.bytes], { type: row.type }) : null
    },
    letGo: async (hash) => {
      await changing((pictures) => void pictures.delete(hash))
    },
  }
}

const picture = v.object({ type: v.string(), bytes: v.instance(ArrayBuffer) })
