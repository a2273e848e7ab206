import { createMemoryKeeper } from '~/drafts'
import { createKeeperServer } from './keeperServer.ts'
import { serveKeeper } from './serveKeeper.ts'

/** What a newsroom serves: the built app, its own house file that names the keeper, and that keeper, under one address. */
export async function serveNewsroom(app: string) {
  const kept = createMemoryKeeper({ now: () => Date.now(), after: () => () => {} })
  const server = createKeeperServer(kept)
  const line = { isDown: false }
  const { address, close } = await serveKeeper(async (request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.startsWith('/keeper/')) {
      if (line.isDown) throw new TypeError('The line is down')
      return server.answer(new Request(`http://server${pathname.slice('/keeper'.length)}${search}`, request))
    }
    const file = await fetch(new URL(pathname.slice(1), app))
    if (pathname === '/house.json')
      return Response.json({ ...(await file.json()), keeper: { kind: 'server', address: 'keeper/' } })
    // What is fetched here is no longer compressed.
    return new Response(await file.arrayBuffer(), {
      status: file.status,
      headers: { 'content-type': file.headers.get('content-type') ?? '' },
    })
  })
  return {
    address: `${address}/`,
    /** The server's own keeper: what is in it, the server has. */
    kept,
    /** Takes the keeper's server away; the app is served all the same. */
    cut: () => {
      line.isDown = true
      server.hangUp()
    },
    mend: () => {
      line.isDown = false
    },
    close,
  }
}
