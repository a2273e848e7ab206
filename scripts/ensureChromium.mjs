import { existsSync } from 'node:fs'
import { findChromium } from './findChromium.mjs'
import { withMachineTools } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'

/**
 * Looks for a Chromium, and installs one where that can be done without asking anybody (Debian and its kin).
 * @returns {Promise<string | null>} a sentence that says what to do, or null when there is one
 */
export async function ensureChromium() {
  if (findChromium() !== null) return null
  if (process.env['CHROMIUM'])
    return `$CHROMIUM names ${process.env['CHROMIUM']}, which cannot be run. Correct it or unset it.`
  if (!existsSync('/usr/bin/apt-get'))
    return 'The browser tests need Chromium or Chrome. Install one, or name it in $CHROMIUM.'
  console.log('Installing Chromium for the browser tests (apt-get) …')
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [command = '', ...rest] = [...asRoot(), 'apt-get', ...words]
    const { code } = await runCommand(command, rest, {
      env: { ...withMachineTools, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (code !== 0)
      return 'Chromium could not be installed. Run `sudo apt-get install chromium`, or name a browser in $CHROMIUM.'
  }
  return findChromium() === null ? 'apt-get installed Chromium, but it is not on the path. Name it in $CHROMIUM.' : null
}

const asRoot = () => (process.getuid?.() === 0 ? [] : ['sudo', '-n'])
