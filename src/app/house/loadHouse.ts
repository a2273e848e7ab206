import { type House, plainHouse, readHouse } from '~/story'

export interface LoadedHouse {
  readonly house: House
  /** What is wrong with the file, in sentences; empty when it was read. */
  readonly problems: readonly string[]
}

/** A house file that has not come by then is done without, in milliseconds: credits and the preview wait for it. */
const patience = 5000

/**
 * Reads the newsroom's settings. A file with mistakes never stops anybody writing: it is said, and plain settings hold.
 * What has come is looked at once `ready` has settled: it takes longer than a story takes to be shown.
 */
export async function loadHouse(get: typeof fetch, address: string, ready?: Promise<void>): Promise<LoadedHouse> {
  try {
    const answer = await get(address, { signal: AbortSignal.timeout(patience) })
    if (!answer.ok) return plain([`house.json could not be read (${answer.status}). Stet goes on with plain settings.`])
    const json: unknown = await answer.json()
    await ready
    const read = readHouse(json)
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
