import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumFlags, tsxNames } from '../../tests/kit/chromiumFlags.ts'
import { until } from '../../tests/kit/until.ts'

/** A Chromium of our own, whose every process can be killed at once: the same to its files as pulling the plug. */
export interface OwnChromium {
  readonly page: Page
  /** SIGKILL to every process of its tree, and answers when the last of them is gone. */
  readonly pullThePlug: () => Promise<void>
}

/** Starts it on a profile folder, which outlives it. */
export async function startChromium(executable: string, profile: string): Promise<OwnChromium> {
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const child = spawn(
    executable,
    [...chromiumFlags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore', detached: true },
  )
  const end = () => kill(child)
  process.once('exit', end)
  const port = await until(
    () => readFile(portFile, 'utf8').catch(() => ''),
    (text) => text.includes('\n'),
    60,
  )
  const browser = await connect(port.split('\n')[0] ?? '')
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('Chromium has no profile open')
  await context.addInitScript(tsxNames)
  return {
    page: await context.newPage(),
    pullThePlug: async () => {
      const gone = kill(child)
      process.off('exit', end)
      await until(
        () => Promise.resolve(gone.filter(isRunning)),
        (left) => left.length === 0,
      )
      await browser.close().catch(() => undefined) // it is dead: there is nothing left to close
    },
  }
}

const connect = (port: string): Promise<Browser> => chromium.connectOverCDP(`http://127.0.0.1:${port}`)

/** Kills the process and all that it has started, and answers their ids. */
function kill({ pid }: ChildProcess): readonly number[] {
  if (pid === undefined) return []
  const tree = treeOf(pid)
  for (const one of tree) {
    try {
      process.kill(one, 'SIGKILL')
    } catch (trouble) {
      if (!(trouble instanceof Error && 'code' in trouble && trouble.code === 'ESRCH')) throw trouble
    }
  }
  return tree
}

function treeOf(root: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const line of execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number)
    if (pid !== undefined && parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
  return below(root)
}

/** Whether it runs; one that is dead and only waits to be counted does not. */
function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .startsWith('Z')
  } catch {
    return false // ps ends with 1 when there is no such process
  }
}
