import * as v from 'valibot'
import { type Line, problemOnLine, type RemoteWorld } from './createLine.ts'
import { readEvents } from './readEvents.ts'
import type { Appended, DraftId, Keeper } from './types.ts'

export interface RemoteHints extends Pick<Keeper, 'follow' | 'followShelf'> {
  /**
   * This window appends to a draft. The server may tell of it before it answers, and what this window had kept itself is no
   * news: what is heard of the draft waits for the answer, which is to be given to what this answers.
   */
  readonly appending: (draft: DraftId) => (answer: Appended) => void
}

/** Waits before the stream is opened again, in milliseconds; the last is repeated. */
const waits = [500, 1000, 2000, 4000, 8000, 15_000, 30_000]
/** A stream that is silent for so long is taken for dead, in milliseconds: a server says something every 15 seconds. */
const longestSilence = 45_000

const news = v.object({ draft: v.string(), version: v.number() })

interface Follower {
  /** A draft, or null for the shelf. */
  readonly draft: DraftId | null
  readonly heard: () => void
}

/**
 * Hears from the server what has changed, on one stream for all drafts: a browser gives a page few connections. What
 * happened while there was no stream is not known, so whoever followed before it stood is told as soon as it stands.
 */
export function createRemoteHints(line: Line, { clock, random }: RemoteWorld): RemoteHints {
  const followers = new Set<Follower>()
  const unsure = new Set<Follower>()
  const known = new Map<string, number>()
  /** The newest version heard of, of drafts with appends under way. */
  const waiting = new Map<string, { appends: number; heard: number }>()
  let ending: AbortController | null = null
  let cancelWait = () => {}
  let failures = 0
  let lastId = ''

  const hear = (event: string, data: string) => {
    const read = v.safeParse(news, parsed(data))
    if (!read.success) return
    const { draft, version } = read.output
    const under = waiting.get(draft)
    if (event === 'shelf') tellShelf()
    else if (event === 'draft' && under !== undefined) under.heard = Math.max(under.heard, version)
    else if (event === 'draft') tellDraft(draft, version)
  }
  const tellShelf = () => {
    for (const { draft, heard } of followers) if (draft === null) heard()
  }
  const tellDraft = (grown: string, version: number) => {
    if (version <= (known.get(grown) ?? 0)) return
    for (const { draft, heard } of followers) if (draft === null || draft === grown) heard()
  }

  function open(): void {
    const now = new AbortController()
    ending = now
    listen(now).then(
      () => again(now),
      (trouble: unknown) => {
        again(now)
        if (problemOnLine(trouble) === null) throw trouble
      },
    )
  }

  async function listen(now: AbortController): Promise<void> {
    let stopWaiting = () => {}
    const alive = () => {
      stopWaiting()
      stopWaiting = clock.after(longestSilence, () => now.abort())
    }
    try {
      alive()
      const response = await line.listen('events', {
        signal: now.signal,
        cache: 'no-store',
        headers: { accept: 'text/event-stream', ...(lastId === '' ? {} : { 'last-event-id': lastId }) },
      })
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
      if (!response.ok || !isStream || response.body === null) return
      for (const { heard } of unsure) heard()
      unsure.clear()
      await readEvents(response.body, {
        alive: () => {
          failures = 0
          alive()
        },
        event: ({ id, event, data }) => {
          lastId = id
          hear(event, data)
        },
      })
    } finally {
      stopWaiting()
    }
  }

  function again(ended: AbortController): void {
    if (ending !== ended) return
    ending = null
    if (followers.size === 0) return
    for (const follower of followers) unsure.add(follower)
    const wait = waits[Math.min(failures, waits.length - 1)] ?? 0
    failures += 1
    // From half of it to all of it: a server that comes back is not met by all windows at once.
    cancelWait = clock.after(wait * (0.5 + random() / 2), open)
  }

  function add(follower: Follower): () => void {
    followers.add(follower)
    unsure.add(follower)
    if (followers.size === 1) open()
    return () => {
      followers.delete(follower)
      unsure.delete(follower)
      if (followers.size > 0) return
      cancelWait()
      ending?.abort()
      ending = null
    }
  }

  return {
    follow: (draft, heard) => add({ draft, heard }),
    followShelf: (heard) => add({ draft: null, heard }),
    appending: (draft) => {
      const under = waiting.get(draft) ?? { appends: 0, heard: 0 }
      waiting.set(draft, under)
      under.appends += 1
      return (answer) => {
        under.appends -= 1
        if (answer.kind === 'kept') known.set(draft, Math.max(answer.version, known.get(draft) ?? 0))
        if (under.appends > 0) return
        waiting.delete(draft)
        tellDraft(draft, under.heard)
      }
    },
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (trouble) {
    if (trouble instanceof SyntaxError) return null
    throw trouble
  }
}
