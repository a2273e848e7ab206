import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './projectRoot.mjs'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/**
 * Whether `dist` is missing or older than anything that it is built from.
 * @param {string} [root]
 */
export function isBuildStale(root = projectRoot) {
  const page = join(root, 'dist', 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return sources
    .map((source) => join(root, source))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]))
    .some((path) => statSync(path).mtimeMs > built)
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
