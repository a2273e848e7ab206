import { createLine, type Fetch, problemIn, type RemoteWorld, type Reply } from './createLine.ts'
import { createRemoteHints } from './createRemoteHints.ts'
import { blobHash, versionAt } from './names.ts'
import { readAppended, readCard, readLog, readMissed, readPage, readSnapshot } from './readAnswers.ts'
import { sha256 } from './sha256.ts'
import type { Appended, Card, DraftId, Entry, Failed, Keeper, ShelfQuery, Version } from './types.ts'

/** A browser lets a closing page send so many bytes at most; a little is left for what else it sends. */
const lastWords = 60_000

/**
 * Keeps logs on a server, by the protocol of `docs/keeper.openapi.json`. Without a clock of the caller's the platform's
 * timers are used; without dice its waits are not spread.
 */
export function createRemoteKeeper(fetch: Fetch, baseUrl: string, world: Partial<RemoteWorld & Digest> = {}): Keeper {
  const { clock = platformTimers, random = () => 1, digest = sha256 } = world
  const line = createLine(fetch, baseUrl, { clock })
  const hints = createRemoteHints(line, { clock, random })

  const append = async (to: Append, init: RequestInit = {}): Promise<Appended> => {
    const answered = hints.appending(to.draft)
    const answer = answerIn(await line.ask(...requestOf(to, init)), to.base)
    answered(answer)
    return answer
  }

  return {
    where: 'the server',
    list: async (query = {}) => {
      const reply = await line.ask(`drafts${asked(query)}`)
      return reply.kind === 'failed' ? reply : (reply.status === 200 && readPage(reply.body)) || failedBy(reply.status)
    },
    look: async (draft) => found(await line.ask(pathOf(draft)), readCard),
    open: async (draft, from = versionAt(0), upTo) => {
      const reply = await line.ask(`${pathOf(draft)}/entries${asked({ from, upTo })}`)
      return found(reply, (body) => {
        const log = readLog(body, from, upTo ?? Infinity)
        return log === null ? null : { kind: 'log' as const, ...log }
      })
    },
    keepSnapshot: async (draft, { version, data }) => {
      const init = { method: 'PUT', headers: json, body: JSON.stringify({ data }) }
      const reply = await line.ask(`${pathOf(draft)}/snapshots/${version}`, init)
      if (reply.kind === 'failed') return reply
      return reply.status === 204 ? { kind: 'kept' } : failedBy(reply.status)
    },
    openSnapshot: async (draft, atMost) =>
      found(await line.ask(`${pathOf(draft)}/snapshots${asked({ atMost })}`), readSnapshot),
    append: (draft, base, entries, card) => append({ draft, base, entries, card }),
    appendLast: (draft, base, entries, card) => {
      const to = { draft, base, entries, card }
      const [, { body }] = requestOf(to, {})
      // More than that a browser refuses to send from a page that closes; without it, the page may yet live to send all.
      const fits = typeof body === 'string' && new TextEncoder().encode(body).length <= lastWords
      return append(to, fits ? { keepalive: true } : {})
    },
    follow: hints.follow,
    followShelf: hints.followShelf,
    keepBlob: async (blob) => {
      const hash = await digest(await blob.arrayBuffer())
      const type = blob.type === '' ? 'application/octet-stream' : blob.type
      const reply = await line.ask(`blobs/${hash}`, { method: 'PUT', headers: { 'content-type': type }, body: blob })
      if (reply.kind === 'failed') return reply
      return reply.status === 204 || reply.status === 201
        ? { kind: 'kept', blob: blobHash(hash) }
        : failedBy(reply.status)
    },
    openBlob: async (hash) => {
      const reply = await line.askBlob(`blobs/${hash}`)
      if (reply.kind === 'failed') return reply
      if (reply.kind === 'blob') {
        if ((await digest(await reply.blob.arrayBuffer())) === hash) return reply
        // The sign-in page of a hotel's network says nothing of the picture; other bytes of its kind mean that it is lost.
        return reply.blob.type.startsWith('text/') ? failedBy(500) : { kind: 'missing' }
      }
      return reply.status === 404 ? { kind: 'missing' } : failedBy(reply.status)
    },
  }
}

interface Digest {
  /** The SHA-256 of some bytes, in hex. */
  readonly digest: (bytes: ArrayBuffer) => string | Promise<string>
}

interface Append {
  readonly draft: DraftId
  readonly base: Version
  readonly entries: readonly Entry[]
  readonly card: Card
}

const platformTimers: RemoteWorld['clock'] = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

const pathOf = (draft: DraftId): string => `drafts/${encodeURIComponent(draft)}`

const json = { 'content-type': 'application/json' }

type Asked = ShelfQuery & {
  readonly from?: Version
  readonly upTo?: Version | undefined
  readonly atMost?: Version | undefined
}

/** What is asked, as the end of an address; nothing for what is left open. */
function asked(query: Asked): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, String(value))
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** What was asked for, read from its answer. */
function found<Answer>(
  reply: Reply,
  read: (body: unknown) => Answer | null,
): Answer | { readonly kind: 'missing' } | Failed {
  if (reply.kind === 'failed') return reply
  if (reply.status === 404) return { kind: 'missing' }
  return (reply.status === 200 ? read(reply.body) : null) ?? failedBy(reply.status)
}

/** The base stands in `If-Match`, as the entity tag of the log it is the version of. */
const requestOf = ({ draft, base, entries, card }: Append, init: RequestInit): [string, RequestInit] => [
  entries.length === 0 ? `${pathOf(draft)}/card` : `${pathOf(draft)}/entries`,
  {
    ...init,
    method: entries.length === 0 ? 'PUT' : 'POST',
    headers: { ...json, 'if-match': `"${base}"` },
    body: JSON.stringify(entries.length === 0 ? card : { entries, card }),
  },
]

function answerIn(reply: Reply, base: Version): Appended {
  if (reply.kind === 'failed') return reply
  const version = reply.status === 200 ? readAppended(reply.body) : null
  if (version !== null) return { kind: 'kept', version }
  const missed = reply.status === 412 ? readMissed(reply.body, base) : null
  return missed === null ? failedBy(reply.status === 412 ? 500 : reply.status) : { kind: 'behind', missed }
}

const failedBy = (status: number): Failed => ({ kind: 'failed', problem: problemIn(status) })
