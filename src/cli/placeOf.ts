import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { carriedSheet, filesBeside } from '~/interchange'
import type { Edition, House } from '~/story'
import { ours } from './loadHouse.ts'
import { called, readInput } from './readInput.ts'
import { Refusal } from './Refusal.ts'
import { tell } from './tell.ts'

/** Where a page is seen from: an edition, and its own stylesheet (null is Stet's). */
export interface PagePlace {
  readonly edition: Edition | undefined
  readonly sheet: string | null
  /** Where the publication stands on the web, an origin; absent where nobody said. */
  readonly site?: string | undefined
}

/** As the story was written. */
export const asWritten: PagePlace = { edition: undefined, sheet: null }

/** An edition of the house by its id. */
export function editionOf(id: string, { editions }: House): Edition {
  const edition = editions.find((one) => one.id === id)
  if (edition !== undefined) return edition
  const known = editions.map((one) => one.id).join(', ')
  throw new Refusal(
    `There is no edition “${id}” in the house file. ${known === '' ? 'It has none.' : `It has ${known}.`}`,
    { usage: true },
  )
}

/** An edition by its id, with its stylesheet, which stands where its path leads from the house file. */
export async function placeOf(id: string, house: House, houseFile: string = ours): Promise<PagePlace> {
  const edition = editionOf(id, house)
  return { edition, sheet: edition.stylesheet === undefined ? null : await readSheet(edition.stylesheet, houseFile) }
}

async function readSheet(path: string, houseFile: string): Promise<string> {
  const at = resolve(dirname(houseFile), path)
  const css = await readInput(at)
  const files = await Promise.all(filesBeside(css).map((address) => carriedFile(dirname(at), address)))
  const { css: carried, left } = carriedSheet(css, new Map(files.flat()))
  tell(left.map((one) => `${called(path)}: ${one}`))
  return carried
}

/** A file beside a stylesheet as a `data:` address; none where it cannot be read, or stands outside of that folder. */
async function carriedFile(folder: string, address: string): Promise<readonly (readonly [string, string])[]> {
  const [path = ''] = address.split(/[?#]/)
  const at = resolve(folder, path)
  if (!at.startsWith(`${folder}/`)) return []
  try {
    const bytes = await readFile(at)
    const type = types[extname(at).toLowerCase()] ?? 'application/octet-stream'
    return [[address, `data:${type};base64,${bytes.toString('base64')}`]]
  } catch (trouble) {
    if (trouble instanceof Error && 'code' in trouble) return []
    throw trouble
  }
}

const types: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
}
