import { createContext, use } from 'react'
import type { House, HouseNote } from '~/story'
import type { HouseForm } from './houseForm.ts'

/** The settings as they are being written, for all of the sections. */
export interface Fields {
  readonly form: HouseForm
  readonly set: (change: Partial<HouseForm>) => void
  /** What is wrong with the settings as they are written. */
  readonly problems: readonly HouseNote[]
  /** The settings as they were when last nothing was wrong. */
  readonly house: House
}

export const FieldsContext = createContext<Fields | null>(null)

export function useFields(): Fields {
  const fields = use(FieldsContext)
  if (fields === null) throw new Error('useFields is called outside the house settings')
  return fields
}

type Place = readonly (string | number)[]

/** What is wrong at a place of the house or within it, as a sentence; absent where nothing is. */
export const wrongAt = (problems: readonly HouseNote[], ...place: Place): string | undefined =>
  saidOf(problems.find(({ path }) => isAt(path, place)))

/** The same for the place itself, and not for what is in it: the name of a setting by language, say. */
export const wrongHere = (problems: readonly HouseNote[], ...place: Place): string | undefined =>
  saidOf(problems.find(({ path }) => path.length === place.length && isAt(path, place)))

const isAt = (path: Place, place: Place): boolean => place.every((key, at) => path[at] === key)

const saidOf = (note: HouseNote | undefined): string | undefined =>
  note === undefined ? undefined : `${note.says.charAt(0).toUpperCase()}${note.says.slice(1)}.`
