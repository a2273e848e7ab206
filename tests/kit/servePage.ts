import { onTestFinished } from 'vitest'
import { serveKeeper } from './serveKeeper.ts'

/** Browsers ask for it by themselves; it is the site's. */
export const tabIcon = '/favicon.ico'

export interface ServedPage {
  readonly address: string
  /** What was asked for, by path, in order. */
  readonly asked: readonly string[]
  /** Lets the pictures go that were held back. */
  readonly letPicturesCome: () => void
}

/**
 * Serves a published page as a slow line brings it, with one picture under every path ending in `.png`: the page comes in pieces, and
 * pictures are held back until they are let go. Ends with the test.
 */
export async function servePage(html: string, picture: Uint8Array<ArrayBuffer>): Promise<ServedPage> {
  const asked: string[] = []
  const held = Promise.withResolvers<void>()
  const served = await serveKeeper(async ({ url }) => {
    const { pathname } = new URL(url)
    asked.push(pathname)
    if (pathname === '/')
      return new Response(inPieces(html), { headers: { 'content-type': 'text/html; charset=utf-8' } })
    if (!pathname.endsWith('.png')) return new Response(null, { status: pathname === tabIcon ? 204 : 404 })
    await held.promise
    return new Response(picture, { headers: { 'content-type': 'image/png' } })
  })
  onTestFinished(async () => {
    held.resolve()
    await served.close()
  })
  return { address: `${served.address}/`, asked, letPicturesCome: held.resolve }
}

/** A page in eight pieces, with a pause before each that a browser draws in. */
function inPieces(html: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(html)
  const size = Math.ceil(bytes.length / 8)
  let at = 0
  return new ReadableStream({
    pull: async (line) => {
      await new Promise((resolve) => setTimeout(resolve, 60))
      line.enqueue(bytes.subarray(at, at + size))
      at += size
      if (at >= bytes.length) line.close()
    },
  })
}
