// Keeps the app itself on this device, so that it opens, and goes on whole, where the network is away. It is served as
// `offline.js` beside the page; `files.json` lists what the build came to. It imports nothing: it is one plain script.

/** Of the worker's global scope what is used here; the page's own types know only the page's. */
interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: { readonly claim: () => Promise<void> }
  readonly addEventListener: (type: 'install' | 'activate' | 'fetch', heard: (event: Event & Asked) => void) => void
}
interface Asked {
  readonly request: Request
  readonly waitUntil: (work: Promise<unknown>) => void
  readonly respondWith: (answer: Promise<Response>) => void
}

const scope = self as unknown as Scope // a service worker's, by how it is registered
const root = new URL(scope.registration.scope)
const names = 'stet-app:'
/** How long the network may take with a page before the one of this device is shown, in milliseconds. */
const patience = 3000

interface Files {
  /** Another with each build. */
  readonly build: string
  /** Paths below the page's own. Those in `assets/` carry a hash in their names, and never change. */
  readonly files: readonly string[]
}

/** Of several builds the one that was kept first: it is the one whose pages are open. */
const kept = (request: Request | URL) => caches.match(request, { ignoreVary: true })

const isAsset = (path: string) => path.startsWith('assets/')

async function keepAll(): Promise<void> {
  const answer = await fetch(new URL('files.json', root), { cache: 'no-store' })
  const { build, files } = (await answer.json()) as Files // ours, of this very build
  const cache = await caches.open(names + build)
  await Promise.all(
    files.map(async (path) => {
      const address = new URL(path, root)
      const known = isAsset(path) ? await kept(address) : undefined
      if (known !== undefined) return cache.put(address, known)
      const file = await fetch(address, { cache: isAsset(path) ? 'default' : 'no-cache' })
      if (!file.ok) throw new TypeError(`${path} could not be fetched (${file.status})`)
      return cache.put(address, file)
    }),
  )
  // Noted last: what it names is whole.
  await (await caches.open(names)).put(new URL('build', root), new Response(build))
}

/** Those of earlier builds: no page that is open was begun with them any more. */
async function dropOthers(): Promise<void> {
  const build = await (await kept(new URL('build', root)))?.text()
  for (const name of await caches.keys()) {
    if (name.startsWith(names) && name !== names && name !== names + (build ?? '')) await caches.delete(name)
  }
}

const inTime = (work: Promise<Response>): Promise<Response | null> =>
  Promise.race([work, new Promise<null>((resolve) => void setTimeout(resolve, patience, null))]).catch(() => null)

/** The network's, and what was kept where that is away or slow: a page, and the newsroom's settings. */
async function newest(request: Request, instead: URL): Promise<Response> {
  const asked = fetch(request)
  const answer = await inTime(asked)
  if (answer?.ok === true) return answer
  return (await kept(instead)) ?? answer ?? asked
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()))
scope.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => scope.clients.claim())))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== root.origin || !pathname.startsWith(root.pathname)) return
  const path = pathname.slice(root.pathname.length)
  if (path === '' || path === 'index.html') event.respondWith(newest(request, new URL('index.html', root)))
  else if (path === 'house.json' || path.startsWith('editions/'))
    event.respondWith(newest(request, new URL(path, root)))
  else if (isAsset(path)) event.respondWith(kept(request).then((file) => file ?? fetch(request)))
})
