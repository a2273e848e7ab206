import { createFollowers } from './createFollowers.ts'
import type { DraftId, Keeper } from './types.ts'

/** The part of a `BroadcastChannel` that is used. */
export interface Channel {
  readonly postMessage: (message: unknown) => void
  readonly addEventListener: (type: 'message', heard: (event: { readonly data: unknown }) => void) => void
}

export type OpenChannel = (name: string) => Channel | null

/** What a keeper's windows tell each other: that a draft has grown. A lost hint costs time, never words. */
export interface Hints extends Pick<Keeper, 'follow' | 'followShelf'> {
  readonly tell: (draft: DraftId) => void
}

export function createHints(open: OpenChannel): Hints {
  const channel = open('stet')
  const followers = createFollowers()
  channel?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') followers.tell(data)
  })
  return {
    tell: (draft) => channel?.postMessage(draft),
    follow: followers.follow,
    followShelf: followers.followShelf,
  }
}
