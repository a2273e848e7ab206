import type { DraftId } from './types.ts'

/** The part of a `BroadcastChannel` that is used. */
export interface Channel {
  readonly postMessage: (message: unknown) => void
  readonly addEventListener: (type: 'message', heard: (event: { readonly data: unknown }) => void) => void
}

export type OpenChannel = (name: string) => Channel | null

/** What a keeper's windows tell each other: that a draft has grown. A lost hint costs time, never words. */
export interface Hints {
  readonly tell: (draft: DraftId) => void
  /** Told by another window. */
  readonly heard: (draft: string) => void
  readonly follow: (draft: DraftId, heard: () => void) => () => void
  readonly followShelf: (heard: () => void) => () => void
}

export function createHints(open: OpenChannel): Hints {
  const channel = open('stet')
  const ofDraft = new Map<string, Set<() => void>>()
  const ofShelf = new Set<() => void>()
  const heard = (draft: string) => {
    for (const call of [...(ofDraft.get(draft) ?? []), ...ofShelf]) call()
  }
  channel?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') heard(data)
  })
  return {
    heard,
    tell: (draft) => channel?.postMessage(draft),
    follow: (draft, call) => {
      const calls = ofDraft.get(draft) ?? new Set()
      ofDraft.set(draft, calls.add(call))
      return () => {
        calls.delete(call)
      }
    },
    followShelf: (call) => {
      ofShelf.add(call)
      return () => {
        ofShelf.delete(call)
      }
    },
  }
}
