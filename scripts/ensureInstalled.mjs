import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, withMachineTools } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether what npm says it put into node_modules is what the lock file asks for. A package for another kind of machine
 * may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} found node_modules/.package-lock.json; null when there is none
 */
export function isInstalled(wanted, found) {
  if (found === null) return false
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const there = found.packages[path]
    if (path === '') return true
    return there === undefined ? optional === true : there.version === version
  })
}

/**
 * Installs what is missing.
 * @returns {Promise<string | null>} a sentence that says what went wrong, or null
 */
export async function ensureInstalled() {
  const wanted = readLock('package-lock.json')
  if (wanted === null) return 'package-lock.json is missing or damaged. Get it back from the repository.'
  if (isInstalled(wanted, readLock('node_modules/.package-lock.json'))) return null
  console.log('Installing what is missing (npm ci) …')
  const { code, why } = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: withMachineTools,
  })
  if (code === 0) return null
  return `The packages could not be installed${why === null ? '' : ` (${why})`}. npm has said why above; most often the network or the registry cannot be reached. Try again when it can.`
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(join(projectRoot, path), 'utf8')))
  } catch {
    return null
  }
}
