import type { AwayWorld } from '~/drafts'
import { newId } from '../world.ts'

/** How long other windows have to say that they are there, in milliseconds. */
const patience = 300

/**
 * This window's name for what it holds, and how it is told whether others are still open: a lock that the browser takes
 * back from a window that is gone, and on pages without HTTPS, which are lent no locks, by asking around.
 */
export async function holderHere(): Promise<AwayWorld['holder']> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing on pages without HTTPS
  const holder = navigator.locks === undefined ? null : await locked(navigator.locks)
  return holder ?? askedAround()
}

/** Null where the browser refuses locks, as it does where it refuses to store anything. */
async function locked(locks: LockManager): Promise<AwayWorld['holder'] | null> {
  const id = newId()
  const isTaken = await new Promise<boolean>((resolve) => {
    const held = locks.request(lockOf(id), () => {
      resolve(true)
      // Held for as long as the window is.
      return new Promise(() => {})
    })
    held.catch(() => resolve(false))
  })
  if (!isTaken) return null
  return {
    id,
    isAlive: async (other) => (await locks.query()).held?.some(({ name }) => name === lockOf(other)) ?? false,
  }
}

const lockOf = (id: string) => `stet:window:${id}`

async function askedAround(): Promise<AwayWorld['holder']> {
  const id = newId()
  const channel = new BroadcastChannel('stet:windows')
  const here = new Set<unknown>()
  channel.addEventListener('message', ({ data }: MessageEvent<{ readonly asks?: string; readonly here?: string }>) => {
    if (data.asks === id) channel.postMessage({ here: id })
    if (data.here !== undefined) here.add(data.here)
  })
  return {
    id,
    isAlive: async (other) => {
      if (other === id) return true
      here.delete(other)
      channel.postMessage({ asks: other })
      await new Promise((resolve) => {
        setTimeout(resolve, patience)
      })
      return here.has(other)
    },
  }
}
