// `npm test`: installs what is missing, runs every check there is, and ends with one line, "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closingLine, countCheck, countReport, sumOf } from './countTests.mjs'
import { ensureChromium } from './ensureChromium.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { projectRoot } from './projectRoot.mjs'
import { runCommand } from './runCommand.mjs'

const reports = join(projectRoot, '.cache')
const failure = { passed: 0, failed: 1, skipped: 0 }

/** @typedef {{ name: string, count: import('./countTests.mjs').Count, seconds: number, why: string | null }} Line */

/** @type {Line[]} */
const lines = []

/**
 * @param {string} name
 * @param {() => Promise<{ count: import('./countTests.mjs').Count, why: string | null }>} work
 */
async function step(name, work) {
  console.log(`\n── ${name}`)
  const begun = performance.now()
  const { count, why } = await work()
  if (why !== null) console.log(why)
  lines.push({ name, count, seconds: (performance.now() - begun) / 1000, why })
  return count.failed === 0
}

/** @param {string} script */
const check = (script) => async () => {
  const { code, why } = await runCommand('npm', ['run', '--silent', script], { minutes: 5 })
  return { count: countCheck(code), why }
}

/**
 * @param {string} script
 * @param {number} minutes
 */
const tests = (script, minutes) => async () => {
  const file = join(reports, `${script}.json`)
  rmSync(file, { force: true })
  const { code, why } = await runCommand(
    'npm',
    ['run', '--silent', script, '--', '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    { minutes },
  )
  const count = countReport(readReport(file), code)
  return { count: why === null ? count : sumOf([count, count.failed === 0 ? failure : sumOf([])]), why }
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function close() {
  const total = sumOf(lines.map((line) => line.count))
  console.log('')
  for (const { name, count, seconds } of lines) {
    const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`
    console.log(`${name.padEnd(18)} ${closingLine(count)}${skipped} (${seconds.toFixed(1)} s)`)
  }
  console.log(`\n${closingLine(total)}`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

mkdirSync(reports, { recursive: true })
const trouble = await ensureInstalled()
if (trouble === null) {
  await step('types', check('types'))
  await step('lint', check('lint'))
  await step('format', check('format:check'))
  await step('dead code', check('deadcode'))
  await step('unit tests', tests('unit', 10))
  const builds = await step('build', check('build'))
  await step('browser journeys', async () => {
    if (!builds) return { count: failure, why: 'Not run: there is no build to open.' }
    const why = await ensureChromium()
    return why === null ? tests('journeys', 26)() : { count: failure, why }
  })
} else {
  await step('install', () => Promise.resolve({ count: failure, why: trouble }))
}
close()
