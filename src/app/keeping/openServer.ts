import { hashOf } from '~/base'
import {
  createAwayKeeper,
  createBrowserKeeper,
  createHolds,
  createRemoteKeeper,
  holdLastCopies,
  type Keeper,
  leaveLastCopies,
} from '~/drafts'
import { browserWorld, digest } from '../browserWorld.ts'
import { clock, smallStorage } from '../world.ts'
import { holderHere } from './holderHere.ts'

interface Server {
  readonly address: string
  /** Nothing is to stay on this computer: without the server nothing is kept. */
  readonly isShared: boolean
}

/** Drafts kept by a server. What it has, and what it is not yet known to have, is on this device too, apart from all else. */
export async function openServer({ address, isShared }: Server): Promise<Keeper> {
  const { href } = new URL(address, window.location.href)
  const far = createRemoteKeeper((to, init) => fetch(to, init), href, { clock, random: Math.random, digest })
  if (isShared) return far
  const name = hashOf(href)
  const world = browserWorld()
  const near = createBrowserKeeper({ ...world, name: `stet-copy-${name}`, channel: () => null })
  const held = createHolds({ ...world, name: `stet-held-${name}` })
  const holder = await holderHere()
  const storage = smallStorage()
  if (storage === null) return createAwayKeeper({ far, near, holds: held, clock, holder })
  const place = { storage, server: name }
  const holds = holdLastCopies(held, place, holder.isAlive)
  return leaveLastCopies(createAwayKeeper({ far, near, holds, clock, holder }), place, holder.id)
}

/** Whether a keeper of drafts answers at an address; else a sentence about what does. */
export async function probeServer(address: string): Promise<string | null> {
  const { href } = new URL(address, window.location.href)
  const answer = await createRemoteKeeper((to, init) => fetch(to, init), href, { clock }).list({ limit: 1 })
  if (answer.kind === 'shelf') return null
  return answer.problem === 'offline'
    ? `Nothing answers at ${href}. Check the address and your connection. A server on another host has to be named when Stet is built.`
    : `What answers at ${href} is no keeper of drafts, or does not let you in.`
}
