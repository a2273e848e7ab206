import { type House, plainHouse, readHouseText } from '~/story'
import { keepLastHouse, readLastHouse } from './keptHouses.ts'
import type { HouseFile, LoadedHouse } from './loadHouse.ts'

/** What holds when there is something to say about the newsroom's file: it was not read, or has what Stet does not know. */
export function troubledHouse(file: HouseFile, storage: Storage | null): LoadedHouse {
  if (file.status === 'rejected') {
    if (!isAway(file.reason)) throw file.reason
    return withoutIt(['house.json could not be fetched.'], storage)
  }
  if (typeof file.value === 'number') return withoutIt([`house.json could not be read (${file.value}).`], storage)
  const read = readHouseText(file.value)
  if (read.kind === 'refused') return withoutIt(read.problems, storage)
  // Read with warnings, it is read again each time, so that they are told again.
  keepLastHouse(storage, { text: file.value, house: read.house, build: null })
  return { house: read.house, problems: [], warnings: read.warnings }
}

const isAway = (trouble: unknown): boolean =>
  trouble instanceof TypeError || (trouble instanceof DOMException && trouble.name === 'TimeoutError')

function withoutIt(problems: readonly string[], storage: Storage | null): LoadedHouse {
  const last = lastHouse(storage)
  const goesOn = `Stet goes on with ${last === null ? 'plain settings' : 'the settings that it last read'}.`
  return { house: last ?? plainHouse, problems: [...problems, goesOn] }
}

function lastHouse(storage: Storage | null): House | null {
  const last = readLastHouse(storage)
  const read = last === null ? null : readHouseText(last.text)
  return read?.kind === 'house' ? read.house : null
}
