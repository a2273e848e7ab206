import { type House, readHouse } from '~/story'

/** What a Stet without a readable house file goes by. */
export const plainHouse: House = {
  version: 1,
  name: 'Stet',
  language: 'en',
  zone: 'UTC' as House['zone'],
  agencies: [],
} // a zone every machine has

export interface LoadedHouse {
  readonly house: House
  /** What is wrong with the file, in sentences; empty when it was read. */
  readonly problems: readonly string[]
}

/** A house file that has not come by then is done without, in milliseconds: credits and the preview wait for it. */
const patience = 5000

/** Reads the newsroom's settings. A file with mistakes never stops anybody writing: it is said, and plain settings hold. */
export async function loadHouse(get: typeof fetch, address: string): Promise<LoadedHouse> {
  try {
    const answer = await get(address, { signal: AbortSignal.timeout(patience) })
    if (!answer.ok) return plain([`house.json could not be read (${answer.status}). Stet goes on with plain settings.`])
    const read = readHouse(await answer.json())
    return read.kind === 'house' ? { house: read.house, problems: [] } : plain(read.problems)
  } catch (trouble) {
    if (trouble instanceof SyntaxError)
      return plain([`house.json is not JSON: ${trouble.message}. Stet goes on with plain settings.`])
    if (trouble instanceof TypeError || (trouble instanceof DOMException && trouble.name === 'TimeoutError'))
      return plain(['house.json could not be fetched. Stet goes on with plain settings.'])
    throw trouble
  }
}

const plain = (problems: readonly string[]): LoadedHouse => ({ house: plainHouse, problems })
