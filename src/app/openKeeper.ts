import { chooseKeeper, createBrowserKeeper, createRefuge, type Keeper, keepLastCopies, type Refuge } from '~/drafts'
import type { Keeping } from './keeping/chooseKept.ts'
import { browserWorld, digest } from './browserWorld.ts'
import { clock, smallStorage } from './world.ts'

// What is needed only where the usual store is not to be had, or not to be used.
const loadLesser = () => import('./lesserKeepers.ts')

/**
 * Who keeps drafts in this window: as chosen, and on this device IndexedDB, or the next best that the browser allows.
 * Where none keeps anything, a story can still be begun and written in, and is called unsaved. Chosen here and nowhere else.
 */
export async function openKeeper({ by, isShared }: Keeping): Promise<Refuge> {
  if (by.kind === 'server') {
    const { openServer } = await import('./keeping/openServer.ts')
    return besideMemory(await openServer({ address: by.address, isShared }))
  }
  if (!isShared) return besideMemory(await openDevice())
  const { openTab } = await import('./keeping/openTab.ts')
  const keeper = openTab()
  return { keeper, beside: async () => keeper }
}

const besideMemory = (keeper: Keeper) =>
  createRefuge(keeper, async () => (await loadLesser()).createMemoryKeeper(clock))

let device: Promise<Keeper> | null = null

/** What keeps drafts on this device, whoever else is chosen. Asked again, it is the same. */
export const openDevice = (): Promise<Keeper> =>
  (device ??= chooseKeeper(
    () => withCopies(createBrowserKeeper(browserWorld())),
    async () => (await loadLesser()).createLocalStorageKeeper({ storage: window.localStorage, clock, digest, listen }),
    async () => (await loadLesser()).createRefusingKeeper(),
  ))

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
