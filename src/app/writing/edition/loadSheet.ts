import { carriedSheet, filesBeside } from '~/interchange'
import { dataAddress } from '../carriedFonts.ts'

/** A publication's own stylesheet, as a page carries it. */
export interface Sheet {
  /** Null where it could not be had: Stet's own is used then. */
  readonly css: string | null
  /** What is wrong with it and what to do, in sentences. */
  readonly says: readonly string[]
}

interface Loading {
  readonly get: typeof fetch
  /** The address of the folder the house file is in. */
  readonly base: string
}

/** Nothing that is awaited for longer comes, in milliseconds. */
const patience = 5000
/** The most a stylesheet and each of its files may weigh, in bytes: each page carries them. */
const most = 1_000_000

/** Fetches a stylesheet by its path from the house file, with the files that stand beside it. */
export async function loadSheet(path: string, { get, base }: Loading): Promise<Sheet> {
  const at = new URL(path, base)
  const file = await fetched(get, at)
  if (typeof file === 'string') return instead(path, file)
  const css = await file.text()
  // A server that has no such file may answer with a page of its own.
  if (/^\s*</.test(css)) return instead(path, 'is not a stylesheet')
  const files = await Promise.all(
    filesBeside(css).map(async (address) => {
      const beside = new URL(address, at)
      const found = beside.origin === at.origin ? await fetched(get, beside) : 'elsewhere'
      return typeof found === 'string' ? [] : [[address, await dataAddress(found)] as const]
    }),
  )
  const { css: carried, left } = carriedSheet(css, new Map(files.flat()))
  return { css: carried, says: left.map((one) => `${path}: ${one}`) }
}

const instead = (path: string, why: string): Sheet => ({
  css: null,
  says: [
    `${path} ${why}, so the page is set by Stet’s own stylesheet. Put the file beside house.json, or take it out of House settings.`,
  ],
})

/** The file, or why there is none. */
async function fetched(get: typeof fetch, address: URL): Promise<Blob | string> {
  try {
    const answer = await get(address, { signal: AbortSignal.timeout(patience) })
    if (!answer.ok) return `could not be fetched (${answer.status})`
    const blob = await answer.blob()
    return blob.size > most ? 'is over a megabyte' : blob
  } catch (trouble) {
    if (trouble instanceof TypeError || trouble instanceof DOMException) return 'could not be fetched'
    throw trouble
  }
}
