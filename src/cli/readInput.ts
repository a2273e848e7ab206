import { readFile } from 'node:fs/promises'
import { decodeText } from '~/interchange'
import { Refusal } from './Refusal.ts'

/** The text of a file, or of standard input for `-`. Its encoding is found out (`decodeText`). */
export async function readInput(path: string): Promise<string> {
  const bytes = path === '-' ? await standardInput() : await fileBytes(path)
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') throw new Refusal(`${called(path)} is ${decoded.what}, not text.`)
  return decoded.text
}

export const called = (path: string): string => (path === '-' ? 'Standard input' : path)

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (trouble) {
    if (!(trouble instanceof Error && 'code' in trouble)) throw trouble
    throw new Refusal(
      trouble.code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${String(trouble.code)}).`,
    )
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}
