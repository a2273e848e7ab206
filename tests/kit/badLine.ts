/** What may become of one request on its way to a server and back. */
export type Accident =
  /** Never arrives. */
  | { readonly kind: 'dropped' }
  /** Arrives and is answered, and the answer never comes back. */
  | { readonly kind: 'answer lost' }
  /** The answer breaks off in the middle. */
  | { readonly kind: 'cut' }
  /** Arrives twice. */
  | { readonly kind: 'doubled' }
  /** Somebody on the way answers instead of the server. */
  | { readonly kind: 'answered'; readonly status: number; readonly body?: string }
  /** Arrives after a wait. */
  | { readonly kind: 'late'; readonly by: Promise<void> }

/** What befalls a request; null where nothing does. */
export type Fate = (request: Request) => Accident | null

type Answer = (request: Request) => Promise<Response>

/** A line down which requests get lost, as it is seen by `fetch`: what does not come back is a TypeError. */
export function badLine(answer: Answer, fate: Fate): Answer {
  return async (request) => {
    const accident = fate(request)
    switch (accident?.kind) {
      case undefined:
        return answer(request)
      case 'dropped':
        throw new TypeError('Failed to fetch')
      case 'answer lost':
        await answer(request)
        throw new TypeError('Failed to fetch')
      case 'cut':
        return cut(await answer(request))
      case 'doubled': {
        const again = request.clone()
        await answer(request)
        return answer(again)
      }
      case 'answered':
        return new Response(accident.body ?? null, { status: accident.status })
      case 'late':
        await accident.by
        return answer(request)
    }
  }
}

async function cut(whole: Response): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const half = new ReadableStream<Uint8Array>({
    start: (stream) => {
      stream.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)))
      stream.error(new TypeError('network error'))
    },
  })
  // An answer without a body cannot break off in it.
  return bytes.length === 0 ? whole : new Response(half, { status: whole.status, headers: whole.headers })
}

/** `fetch` to a server in this very process, where nothing takes time but what is told to. */
export const fetchFrom =
  (answer: Answer) =>
  async (address: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(address, init)
    const { signal } = request
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('The request was aborted', 'AbortError')))
    })
    const response = await Promise.race([answer(request), aborted])
    return response.body === null ? response : new Response(endedBy(signal, response.body), response)
  }

/** An answer that is still being read when its request is given up breaks off, as it does in `fetch`. */
const endedBy = (signal: AbortSignal, body: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  body.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(), { signal })
