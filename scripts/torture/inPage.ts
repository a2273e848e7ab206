import type { Page } from 'playwright-core'
import { build } from 'vite'
import { projectRoot } from '../projectRoot.mjs'

/** Builds what is to be called in a page that is not the app's own: the drafts room as it is, and what makes its keeper. */
export async function draftsForPage(): Promise<string> {
  const built = await build({
    root: projectRoot,
    // The app's own build has several files, and what a page is handed is one.
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': `${projectRoot}/src`, '~tests': `${projectRoot}/tests` } },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: `${projectRoot}/scripts/torture/pageDrafts.ts`, formats: ['iife'], name: 'torture' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const chunk = output !== undefined && 'output' in output ? output.output[0] : null
  if (chunk === null) throw new Error('Nothing was built')
  return chunk.code.replace(/^var torture\s*=/, 'globalThis.torture =')
}

/** How many ms it takes to open each pair of versions, one after the other, in the page where `draftsForPage` was evaluated. */
export const openPairs = (
  page: Page,
  draft: string,
  pairs: readonly (readonly [number, number])[],
): Promise<readonly number[]> =>
  page.evaluate<readonly number[]>(`torture.openPairs(${JSON.stringify(draft)}, ${JSON.stringify(pairs)})`)
