import { readFile } from 'node:fs/promises'
import { Refusal } from './Refusal.ts'

/** How files begin that are not text, and what to call them. */
const notText: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/, 'a zip archive (a .docx or .odt is one)'],
  [/^%PDF-/, 'a PDF'],
  [/^\u00d0\u00cf\u0011\u00e0/, 'an old Word file (.doc)'],
  [/^(?:\u0089PNG|GIF8|\u00ff\u00d8\u00ff)/, 'a picture'],
]

/** The text of a file, or of standard input for `-`. UTF-8, UTF-16 by its byte order mark, else Windows-1252. */
export async function readInput(path: string): Promise<string> {
  const bytes = path === '-' ? await standardInput() : await fileBytes(path)
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const kind = notText.find(([beginning]) => beginning.test(start))?.[1]
  if (kind !== undefined) throw new Refusal(`${called(path)} is ${kind}, not text.`)
  if (start.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(bytes)
  if (start.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble
    // Old wire feeds are Windows-1252, in which every byte is a character: nothing is lost by reading them so.
    return new TextDecoder('windows-1252').decode(bytes)
  }
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
