import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { isBuildStale } from '../../scripts/isBuildStale.mjs'
import { projectRoot, withProjectTools } from '../../scripts/projectRoot.mjs'
import { runCommand } from '../../scripts/runCommand.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, with a slash at its end. */
    address: string
  }
}

/** Serves a copy of the app as it is built, so that a build made meanwhile does not pull it away, on a port of its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildIfStale()
  const outDir = await mkdtemp(join(tmpdir(), 'stet-journeys-'))
  await cp(join(projectRoot, 'dist'), outDir, { recursive: true })
  const server = await preview({
    root: projectRoot,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  })
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The server did not say where it listens')
  provide('address', address)
  return async () => {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

/** Vitest sets NODE_ENV to `test`, and a build made under it holds React's development code. */
async function buildIfStale() {
  if (!isBuildStale()) return
  const { NODE_ENV: _, VITEST: __, ...env } = withProjectTools
  const { code } = await runCommand('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { env })
  if (code !== 0) throw new Error('The app does not build')
}
