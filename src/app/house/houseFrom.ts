import { parsedJson } from '~/base'
import { houseIn } from '~/story'
import { keepLastHouse, readOwnHouse } from './keptHouses.ts'
import type { HouseFile, LoadedHouse, ReadHere } from './loadHouse.ts'

/** The settings that hold here: the device's own where it has some, else the newsroom's file. */
export async function houseFrom(file: HouseFile, here: ReadHere): Promise<LoadedHouse> {
  const newsroom = await newsroomFrom(file, here)
  const own = readOwnHouse(here.storage)
  if (own === null) return newsroom
  const house = houseIn(parsedJson(own))
  // Who keeps the drafts is the newsroom's to say, and may change after the device's own settings were saved.
  if (house !== null)
    return { ...newsroom, house: { ...house, keeper: newsroom.house.keeper }, newsroom: newsroom.house }
  const says = 'The settings of this device could not be read by this Stet: those of the newsroom hold.'
  return { ...newsroom, problems: [...newsroom.problems, says] }
}

async function newsroomFrom(file: HouseFile, { storage, build }: ReadHere): Promise<LoadedHouse> {
  const text = file.status === 'fulfilled' && typeof file.value === 'string' ? file.value : null
  const house = houseIn(parsedJson(text))
  if (text === null || house === null) return (await import('./troubledHouse.ts')).troubledHouse(file, storage)
  keepLastHouse(storage, { text, house, build })
  return { house, problems: [] }
}
