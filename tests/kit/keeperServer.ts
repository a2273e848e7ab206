import {
  blobHash,
  cursor,
  draftId,
  type DraftId,
  type Keeper,
  sha256,
  type ShelfQuery,
  type Version,
  versionAt,
} from '~/drafts'

/** A server of drafts, as `docs/keeper.openapi.json` says it. It answers requests; what carries them is another's business. */
export interface KeeperServer {
  readonly answer: (request: Request) => Promise<Response>
  /** Ends all streams of events, as a server does that is stopped. */
  readonly hangUp: () => void
  /** How many listen for events. */
  readonly listeners: () => number
}

/** Serves what any keeper holds. It knows nobody: whoever asks may read and write. */
export function createKeeperServer(keeper: Keeper): KeeperServer {
  const streams = new Set<ReadableStreamController<Uint8Array<ArrayBuffer>>>()
  const bytes = new TextEncoder()
  let told = 0

  const tell = (event: 'draft' | 'shelf', draft: DraftId, version: Version) => {
    told += 1
    const lines = `id: ${told}\nevent: ${event}\ndata: ${JSON.stringify({ draft, version })}\n\n`
    for (const stream of streams) stream.enqueue(bytes.encode(lines))
  }

  const events = (request: Request): Response => {
    let mine: ReadableStreamController<Uint8Array<ArrayBuffer>>
    const end = () => void streams.delete(mine)
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (stream) => {
        mine = stream
        streams.add(stream)
        stream.enqueue(bytes.encode(': here\n\n'))
      },
      cancel: end,
    })
    request.signal.addEventListener('abort', end)
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
  }

  async function append(draft: DraftId, request: Request, isCard: boolean): Promise<Response> {
    const base = /^"(\d+)"$/.exec(request.headers.get('if-match') ?? '')?.[1]
    if (base === undefined) return json(428, { says: 'If-Match must be a version in quotation marks.' })
    const body = await request.json()
    const { entries, card } = isCard ? { entries: [], card: body } : body
    const before = await keeper.look(draft)
    const answer = await keeper.append(draft, versionAt(Number(base)), entries, card)
    if (answer.kind === 'failed') {
      return answer.problem === 'full'
        ? json(507, { says: 'No room is left.' })
        : json(409, { says: 'The log is shorter.' })
    }
    if (answer.kind === 'behind') return json(412, { missed: answer.missed })
    const { version } = answer
    const grew = version > (before.kind === 'card' ? before.draft.version : 0)
    if (grew || isCard) tell(grew ? 'draft' : 'shelf', draft, version)
    return json(200, { version })
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const [room, id = '', part, nth] = pathname.split('/').slice(1).map(decodeURIComponent)
    const named = [
      room,
      ...(id === '' ? [] : ['*']),
      ...(part === undefined ? [] : [part]),
      ...(nth === undefined ? [] : ['*']),
    ]
    const way = `${request.method} ${named.join('/')}`
    switch (way) {
      case 'GET events':
        return events(request)
      case 'GET drafts': {
        const listed = await keeper.list(queryIn(searchParams))
        if (listed.kind === 'failed') return nothing(listed.problem === 'refused' ? 400 : 503)
        return json(200, { drafts: listed.drafts, total: listed.total, more: listed.more })
      }
      case 'GET drafts/*': {
        const looked = await keeper.look(draftId(id))
        return looked.kind === 'card' ? json(200, looked.draft) : nothing(looked.kind === 'missing' ? 404 : 503)
      }
      case 'GET drafts/*/entries': {
        const upTo = searchParams.get('upTo')
        const from = versionAt(Number(searchParams.get('from') ?? 0))
        const opened = await keeper.open(draftId(id), from, versionAt(Number(upTo ?? Infinity)))
        if (opened.kind === 'log') return json(200, { version: opened.version, entries: opened.entries })
        return nothing(opened.kind === 'missing' ? 404 : 503)
      }
      case 'PUT drafts/*/snapshots/*': {
        const { data } = await request.json()
        const kept = await keeper.keepSnapshot(draftId(id), { version: versionAt(Number(nth)), data })
        return nothing(kept.kind === 'kept' ? 204 : 409)
      }
      case 'GET drafts/*/snapshots': {
        const atMost = searchParams.get('atMost')
        const opened = await keeper.openSnapshot(draftId(id), versionAt(Number(atMost ?? Infinity)))
        return opened.kind === 'snapshot' ? json(200, opened.snapshot) : nothing(404)
      }
      case 'POST drafts/*/entries':
      case 'PUT drafts/*/card':
        return append(draftId(id), request, part === 'card')
      case 'PUT blobs/*': {
        const blob = await request.blob()
        if (sha256(await blob.arrayBuffer()) !== id) return json(422, { says: 'These bytes have another hash.' })
        const kept = await keeper.keepBlob(new Blob([blob], { type: request.headers.get('content-type') ?? '' }))
        return nothing(kept.kind === 'kept' ? 204 : 507)
      }
      case 'GET blobs/*': {
        const opened = await keeper.openBlob(blobHash(id))
        return opened.kind === 'blob' ? new Response(opened.blob) : nothing(404)
      }
      default:
        return nothing(404)
    }
  }

  return {
    answer,
    listeners: () => streams.size,
    hangUp: () => {
      for (const stream of streams) stream.close()
      streams.clear()
    },
  }
}

function queryIn(params: URLSearchParams): ShelfQuery {
  const given = (name: string) => params.get(name) ?? undefined
  const [words, spiked, after, limit] = ['words', 'spiked', 'after', 'limit'].map(given)
  return {
    ...(words === undefined ? {} : { words }),
    ...(spiked === undefined ? {} : { spiked: spiked === 'true' }),
    ...(after === undefined ? {} : { after: cursor(after) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  }
}

const nothing = (status: number): Response => new Response(null, { status })

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
