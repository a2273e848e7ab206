import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What came of a run: its exit code, standard output, and what it said on standard error. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly said: string
}

/** Runs the command line the way a script does. */
export function stet(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn('npm', ['run', '-s', 'stet', '--', ...args], { stdio: 'pipe' })
    const out: Buffer[] = []
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => {
      const lines = Buffer.concat(said).toString().split('\n')
      done({
        code,
        out: Buffer.concat(out).toString(),
        said: lines.filter((line) => !line.startsWith('npm ')).join('\n'),
      })
    })
    child.stdin.on('error', () => {}) // it may end before it has read everything
    child.stdin.end(input)
  })
}

export const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'))
/** Writes a file of a run's own folder and names its path. */
export const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
