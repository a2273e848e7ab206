import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumFlags, tsxNames } from '../../tests/kit/chromiumFlags.ts'
import { until } from '../../tests/kit/until.ts'

/** A Chromium of our own, whose every process can be killed at once: the same to its files as pulling the plug. */
export interface OwnChromium {
  readonly newPage: () => Promise<Page>
  /** SIGKILL to the processes that draw its pages; it closes those pages, and lives on. */
  readonly crashTabs: () => Promise<void>
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
    newPage: () => newPageIn(context),
    crashTabs: async () => {
      const pages = context.pages()
      const drawing = treeOf(child.pid ?? 0).filter(({ args }) => args.includes('--type=renderer'))
      for (const { pid } of drawing) signal(pid)
      await Promise.all(pages.map((page) => page.close().catch(() => undefined))) // it may be gone already
    },
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

/** A browser keeps a process in store for the next page; where that one was killed too, the page after it lives. */
async function newPageIn(context: BrowserContext): Promise<Page> {
  for (let left = 5; left > 0; left -= 1) {
    try {
      const page = await context.newPage()
      await page.evaluate('1')
      return page
    } catch (trouble) {
      if (!(trouble instanceof Error && /crashed|closed/.test(trouble.message))) throw trouble
    }
  }
  throw new Error('Chromium opens no more pages')
}

const connect = (port: string): Promise<Browser> => chromium.connectOverCDP(`http://127.0.0.1:${port}`)

/** Kills the process and all that it has started, and answers their ids. */
function kill({ pid }: ChildProcess): readonly number[] {
  if (pid === undefined) return []
  const tree = treeOf(pid).map((one) => one.pid)
  for (const one of tree) signal(one)
  return tree
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (trouble) {
    if (!(trouble instanceof Error && 'code' in trouble && trouble.code === 'ESRCH')) throw trouble
  }
}

/** A process and all below it. Asked for once: while `ps` answers nothing else goes on here, typing neither. */
function treeOf(root: number): readonly Running[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((row) => (row === null ? [] : [{ pid: Number(row[1]), parent: Number(row[2]), args: row[3] ?? '' }]))
  const below = (one: Running): readonly Running[] => [
    one,
    ...all.filter(({ parent }) => parent === one.pid).flatMap(below),
  ]
  return all.filter(({ pid }) => pid === root).flatMap(below)
}

interface Running {
  readonly pid: number
  readonly args: string
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
