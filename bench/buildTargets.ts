import { fileURLToPath } from 'node:url'
import { type PreviewServer, build, preview } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export interface Served {
  readonly address: string
  readonly close: () => Promise<void>
}

/** Builds Stet into a folder of the bench's own and serves it. With `names`, its components keep theirs. */
export async function serveStet({ names }: { readonly names: boolean }): Promise<Served> {
  const outDir = here(`../.cache/bench/${names ? 'stet-named' : 'stet'}`)
  await build({
    root: here('..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, ...(names ? { rolldownOptions: { output: { keepNames: true } } } : {}) },
  })
  return served(await preview({ root: here('..'), logLevel: 'error', build: { outDir }, preview: onFreePort }))
}

/** Builds and serves what Stet is measured against: `floor.html` and `tiptap.html`. */
export async function serveBaselines(): Promise<Served> {
  const root = here('pages')
  const outDir = here('../.cache/bench/baselines')
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['floor', 'tiptap'].map((page) => `${root}/${page}.html`) },
    },
  })
  return served(await preview({ root, configFile: false, logLevel: 'error', build: { outDir }, preview: onFreePort }))
}

const onFreePort = { host: '127.0.0.1', port: 0, open: false } as const

function served(server: PreviewServer): Served {
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The server did not say where it listens')
  return { address, close: () => server.close() }
}
