// `npm start`: installs and builds what is missing, serves Stet on this machine, and says where.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { ensureInstalled } from './ensureInstalled.mjs'
import { isBuildStale } from './isBuildStale.mjs'
import { projectRoot, withProjectTools } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'

const host = '127.0.0.1'
const firstPort = Number(process.env['PORT'] ?? 4173)

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const isFree = (port) =>
  new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(port, host, () => probe.close(() => answer(true)))
  })

async function freePort() {
  for (let port = firstPort; port < firstPort + 100; port += 1) if (await isFree(port)) return port
  return null
}

/** @param {string} address */
async function isAnswering(address) {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

/** @param {number} port */
function serve(port) {
  const address = `http://${host}:${port}/`
  const server = spawn(
    'vite',
    ['preview', '--host', host, '--port', String(port), '--strictPort', '--logLevel', 'error'],
    {
      cwd: projectRoot,
      env: withProjectTools,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  let asked = false
  const stop = () => {
    asked = true
    server.kill('SIGTERM')
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  server.once('error', (error) => giveUp(`Stet could not be served: ${error.message}`))
  server.once('exit', (code) => {
    if (!asked) giveUp(`The server ended by itself (code ${code}). It has said why above.`)
    process.exit(0)
  })
  return address
}

const trouble = await ensureInstalled()
if (trouble !== null) giveUp(trouble)

if (isBuildStale()) {
  console.log('Building …')
  const { code } = await runCommand('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'])
  if (code !== 0) giveUp('Stet could not be built. The lines above say what is wrong.')
}

const port = await freePort()
if (port === null) giveUp(`No port from ${firstPort} to ${firstPort + 99} is free. Name another with PORT=… npm start.`)
else {
  const address = serve(port)
  while (!(await isAnswering(address))) await new Promise((wait) => setTimeout(wait, 100))
  console.log(`\n  Stet is at ${address}\n  Press Ctrl-C to stop it.\n`)
  if (port !== firstPort)
    console.log(
      `  Port ${firstPort} was taken. A browser keeps drafts by address: those made at port ${firstPort} are found there.\n`,
    )
}
