import { type House, plainHouse } from '~/story'
import { readLastHouse, readOwnHouse } from './keptHouses.ts'

export interface LoadedHouse {
  /** What Stet goes by here. */
  readonly house: House
  /** What is wrong with the newsroom's file, in sentences; empty when it was read. */
  readonly problems: readonly string[]
  /** What stands in a file that was read and means nothing to Stet, in sentences. */
  readonly warnings?: readonly string[]
  /** The newsroom's settings, where this device goes by its own. */
  readonly newsroom?: House
}

/** The body of the file, or the status of an answer that has none. */
export type HouseFile = PromiseSettledResult<string | number>

/** Where a house is read, and by what. */
export interface ReadHere {
  /** The device's own small storage; null where nothing is kept on it. */
  readonly storage: Storage | null
  /** Names this build of Stet; null for one that changes under its name. */
  readonly build: string | null
}

interface Loading extends ReadHere {
  readonly get: typeof fetch
  readonly address: string
  /** What has come is looked at once this has settled: it takes longer than a story takes to be shown. */
  readonly ready?: Promise<void> | undefined
}

/** A house file that has not come by then is done without, in milliseconds: credits and the preview wait for it. */
const patience = 5000

/**
 * Reads the newsroom's settings. A file with mistakes never stops anybody writing: it is said, and the settings that were
 * last read well hold, or plain ones.
 */
export async function loadHouse({ get, address, ready, ...here }: Loading): Promise<LoadedHouse> {
  const [file] = await Promise.allSettled([bodyOf(get(address, { signal: AbortSignal.timeout(patience) })), ready])
  const known = knownHouse(file, here)
  if (known !== null) return { house: known, problems: [] }
  try {
    return await (await import('./houseFrom.ts')).houseFrom(file, here)
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble
    return { house: plainHouse, problems: ['The part of Stet that reads house.json could not be fetched.'] }
  }
}

async function bodyOf(asked: Promise<Response>): Promise<string | number> {
  const answer = await asked
  return answer.ok ? answer.text() : answer.status
}

/** The settings of a file that this very build has read before and found nothing wrong with: most of the time. */
function knownHouse(file: HouseFile, { storage, build }: ReadHere): House | null {
  const last = readLastHouse(storage)
  const isSame = file.status === 'fulfilled' && file.value === last?.text && build !== null && build === last.build
  return isSame && readOwnHouse(storage) === null ? last.house : null
}
