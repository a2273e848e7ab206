import { chooseKeeper, createBrowserKeeper, createRefuge, type Keeper, keepLastCopies, type Refuge } from '~/drafts'
import { clock, smallStorage } from './world.ts'

// What is needed only where the usual store is not to be had.
const loadLesser = () => import('./lesserKeepers.ts')

/**
 * Who keeps drafts in this window: IndexedDB, or the next best that the browser allows. Where none keeps anything, a
 * story can still be begun and written in, and is called unsaved. Chosen here and nowhere else.
 */
export async function openKeeper(): Promise<Refuge> {
  const keeper = await chooseKeeper(
    () =>
      withCopies(
        createBrowserKeeper({
          factory: window.indexedDB,
          keyRange: IDBKeyRange,
          channel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
          clock,
          digest,
        }),
      ),
    async () => (await loadLesser()).createLocalStorageKeeper({ storage: window.localStorage, clock, digest, listen }),
    async () => (await loadLesser()).createRefusingKeeper(),
  )
  return createRefuge(keeper, async () => (await loadLesser()).createMemoryKeeper(clock))
}

/** With a copy of the last words of a window that closes, where the browser's small storage is to be had. */
function withCopies(keeper: Keeper): Keeper {
  const storage = smallStorage()
  return storage === null ? keeper : keepLastCopies(keeper, storage)
}

function listen(heard: (key: string | null) => void): () => void {
  const hear = ({ key }: StorageEvent) => heard(key)
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

/** The platform's own digest, which it lends to pages served over HTTPS or from this machine; else ours. */
async function digest(bytes: ArrayBuffer): Promise<string> {
  if (!window.isSecureContext) return (await loadLesser()).sha256(bytes)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
