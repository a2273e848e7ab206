import { spawn } from 'node:child_process'
import { projectRoot, withProjectTools } from './projectRoot.mjs'

/** Ends the command and all that it started: alone it would leave a browser or a server behind. */
const endGroup = (/** @type {import('node:child_process').ChildProcess} */ child) => {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/**
 * Runs a command in the project's folder; what it prints goes straight to the terminal.
 * @param {string} command
 * @param {readonly string[]} [words]
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number }} [options] `minutes` is how long it may take before it is ended
 * @returns {Promise<{ code: number, why: string | null }>} `code` is 0 when all went well; `why` says what happened when
 * the command could not run or did not end by itself
 */
export function runCommand(command, words = [], { env = withProjectTools, minutes = 20 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, words, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      detached: process.platform !== 'win32',
    })
    let tooLong = false
    const timer = setTimeout(() => {
      tooLong = true
      endGroup(child)
    }, minutes * 60_000)
    const stop = () => {
      endGroup(child)
      process.exit(130)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const end = (/** @type {number} */ code, /** @type {string | null} */ why) => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      done({ code, why })
    }
    child.once('error', (error) => end(1, `${command} could not be run: ${error.message}`))
    child.once('exit', (code, signal) => {
      if (tooLong) end(1, `${command} took more than ${minutes} minutes and was ended`)
      else if (code === null) end(1, `${command} was ended by ${signal}`)
      else end(code, null)
    })
  })
}
