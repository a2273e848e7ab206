import type { Clock } from '~/base'
import type { Failed, Problem } from './types.ts'

/** What a server is reached by. `fetch` may be wrapped by whoever hands it, to sign in or to add a header. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>

export interface RemoteWorld {
  readonly clock: Pick<Clock, 'after'>
  /** Between 0 and 1: spreads out what many windows would do in one moment. */
  readonly random: () => number
}

export type Reply = { readonly kind: 'reply'; readonly status: number; readonly body: unknown } | Failed

export interface Line {
  /** Asks, and reads the answer as JSON; an answer without a body reads as null. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Reply>
  /** The same for bytes. */
  readonly askBlob: (path: string) => Promise<{ readonly kind: 'blob'; readonly blob: Blob } | Reply>
  /** Opens an answer that goes on and on. The signal ends it. */
  readonly listen: (path: string, init: RequestInit) => Promise<Response>
}

/** How long an answer may take to be read to its end, in milliseconds, */
const patience = 20_000
/** and what is sent may take a second more for so many bytes of it. */
const bytesASecond = 20_000

/** Everything that is asked of one server. Every accident on the way is an answer. */
export function createLine(fetch: Fetch, baseUrl: string, { clock }: Pick<RemoteWorld, 'clock'>): Line {
  const address = (path: string) => `${baseUrl.replace(/\/+$/, '')}/${path}`

  async function reach<Answer>(
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<Answer>,
  ): Promise<Answer | Failed> {
    const giveUp = new AbortController()
    const stopWaiting = clock.after(patience + (sizeOf(init) / bytesASecond) * 1000, () => giveUp.abort())
    try {
      return await read(await fetch(address(path), { ...init, signal: giveUp.signal }))
    } catch (trouble) {
      const problem = problemOnLine(trouble)
      if (problem === null) throw trouble
      return { kind: 'failed', problem }
    } finally {
      stopWaiting()
    }
  }

  const readJson = async (response: Response): Promise<Reply> => {
    const text = await response.text()
    return { kind: 'reply', status: response.status, body: text === '' ? null : JSON.parse(text) }
  }

  return {
    ask: (path, init = {}) => reach(path, init, readJson),
    askBlob: (path) =>
      reach(path, {}, async (response) =>
        response.ok
          ? { kind: 'blob', blob: await response.blob() }
          : { kind: 'reply', status: response.status, body: null },
      ),
    listen: (path, init) => fetch(address(path), init),
  }
}

/** Of text its letters are enough: it is a measure of time. */
const sizeOf = ({ body }: RequestInit): number =>
  body instanceof Blob ? body.size : typeof body === 'string' ? body.length : 0

/** Null for what is nobody's accident but a bug. Browsers call a line that is down, or cut, a TypeError. */
export function problemOnLine(trouble: unknown): Problem | null {
  if (trouble instanceof TypeError) return 'offline'
  // JSON cut short, or the sign-in page of a hotel's network.
  if (trouble instanceof SyntaxError) return 'unavailable'
  if (trouble instanceof Error && (trouble.name === 'AbortError' || trouble.name === 'TimeoutError'))
    return 'unavailable'
  return null
}

/** What a status that was not hoped for stands for. */
export function problemIn(status: number): Problem {
  if (status === 413 || status === 507) return 'full'
  if (status === 408 || status === 425 || status === 429) return 'unavailable'
  return status >= 400 && status < 500 ? 'refused' : 'unavailable'
}
