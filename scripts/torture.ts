// `npm run torture`: does to Stet what happens to browsers, and looks whether anything was lost. One line a promise; ends
// with 1 when one is broken. `-- --short` takes a minute or two and leaves the times out, `-- --only kills,tabs` names what is run, and
// `-- --seed N` does the same again.
import { parseArgs } from 'node:util'
import { preview } from 'vite'
import { dice } from '../bench/benchStory.ts'
import { findChromium } from './findChromium.mjs'
import { isBuildStale } from './isBuildStale.mjs'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'
import type { Lab, Promised } from './torture/promise.ts'
import { tortures } from './torture/tortures.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    only: { type: 'string', default: '' },
    kills: { type: 'string' },
  },
})

const executable = findChromium()
if (executable === null) throw new Error('There is no Chromium on this machine: name one in $CHROMIUM')
if (isBuildStale() && (await runCommand('npm', ['run', '--silent', 'build'])).code !== 0) process.exit(1)
const server = await preview({ root: projectRoot, logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } })
const address = server.resolvedUrls?.local[0]
if (address === undefined) throw new Error('The server did not say where it listens')

const wanted = values.only === '' ? [] : values.only.split(',')
const unknown = wanted.filter((name) => !(name in tortures))
if (unknown.length > 0)
  throw new Error(`No torture is called ${unknown.join(', ')}: ${Object.keys(tortures).join(', ')}`)

const promises: Promised[] = []
try {
  for (const [name, torture] of Object.entries(tortures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    if (values.short && torture.isTimed === true && wanted.length === 0) {
      console.log(
        `${name}: what it promises is a time, and one round says nothing of it; -- --only ${name} measures it`,
      )
      continue
    }
    const lab: Lab = { executable, address, roll: dice(Number(values.seed)), note: console.log }
    const times = values.kills === undefined || !name.endsWith('kills') ? undefined : Number(values.kills)
    promises.push(...(await torture.run(lab, times ?? (values.short ? torture.short : torture.times))))
  }
} finally {
  await server.close()
}
console.log('')
for (const { judged, says } of promises) console.log(`${judged.padEnd(6)} ${says}`)
console.log(`seed ${values.seed}`)
process.exitCode = promises.every(({ judged }) => judged === 'kept') ? 0 : 1
