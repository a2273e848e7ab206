import type { BrowserWorld } from '~/drafts'
import { clock } from './world.ts'

/** What a keeper in this browser is handed. */
export const browserWorld = (): BrowserWorld => ({
  factory: window.indexedDB,
  keyRange: IDBKeyRange,
  channel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  clock,
  digest,
})

/** The platform's own digest, which it lends to pages served over HTTPS or from this machine; else ours. */
export async function digest(bytes: ArrayBuffer): Promise<string> {
  if (!window.isSecureContext) return (await import('./lesserKeepers.ts')).sha256(bytes)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
