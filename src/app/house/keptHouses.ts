import { parsedJson } from '~/base'
import type { House } from '~/story'

/** The newsroom's settings as they were last read well on this device. */
export interface LastHouse {
  /** The file's text. */
  readonly text: string
  readonly house: House
  /** Which build of Stet read it; another one may read it otherwise. */
  readonly build: string | null
}

const lastName = 'stet:house'
const ownName = 'stet:house:own'

/** What `keepLastHouse` kept; null where it never did. Its settings are to be trusted by the build alone that read them. */
export const readLastHouse = (storage: Storage | null): LastHouse | null =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is written under this name
  parsedJson(storage?.getItem(lastName) ?? null) as LastHouse | null

export const keepLastHouse = (storage: Storage | null, last: LastHouse): boolean =>
  keep(storage, lastName, JSON.stringify(last))

/** The text of this device's own settings, which stand before the newsroom's; null where it has none. */
export const readOwnHouse = (storage: Storage | null): string | null => storage?.getItem(ownName) ?? null

/** Answers whether the device will know them the next time. */
export const keepOwnHouse = (storage: Storage | null, text: string): boolean => keep(storage, ownName, text)

export const dropOwnHouse = (storage: Storage | null): void => storage?.removeItem(ownName)

function keep(storage: Storage | null, name: string, text: string): boolean {
  try {
    storage?.setItem(name, text)
    return storage !== null
  } catch (trouble) {
    if (trouble instanceof DOMException) return false
    throw trouble
  }
}
