import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

export interface Served {
  /** Without a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves answers over real HTTP, on a port of its own, to pages of any origin. A TypeError is a connection that breaks. */
export async function serveKeeper(answer: (request: Request) => Promise<Response>, port = 0): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    serve(answer, incoming, outgoing).catch((trouble: unknown) => {
      incoming.socket.destroy()
      if (!(trouble instanceof TypeError)) throw trouble
    })
  })
  await new Promise<void>((listening) => {
    server.listen(port, '127.0.0.1', listening)
  })
  const { port: given } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${given}`,
    close: async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => done())
      })
      server.closeAllConnections()
      await closed
    },
  }
}

const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, if-match, last-event-id',
  'access-control-allow-methods': 'GET, PUT, POST',
}

async function serve(
  answer: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming
  if (method === 'OPTIONS') return void outgoing.writeHead(204, anyOrigin).end()
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const request = new Request(`http://server${url}`, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
    body: method === 'GET' ? null : new Blob(chunks),
    signal: gone.signal,
  })
  const response = await answer(request)
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...anyOrigin })
  if (response.body === null) return void outgoing.end()
  outgoing.flushHeaders()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node and the DOM name one stream differently
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  body.on('error', () => outgoing.destroy())
  body.pipe(outgoing)
}
