import { type JsonPath, type JsonPlaces, jsonPlaces, type TextPlace } from './jsonPlaces.ts'
import { checkHouse, type CheckedHouse, type HouseNote, type ReadHouse, saidOf } from './readHouse.ts'

/** A note with its place in the text. */
export interface PlacedNote extends HouseNote {
  readonly place: TextPlace
}

/** Reads the text of a `house.json`. What is wrong has its line and column, in a file that is not JSON as well. */
export function checkHouseText(text: string): CheckedHouse<PlacedNote> {
  const file = text.replace(/^\uFEFF/, '')
  const places = jsonPlaces(file)
  if (places.kind === 'broken') {
    const { place, says } = places
    return { house: null, problems: [{ path: [], place, says: `is not JSON. ${says}` }], warnings: [] }
  }
  const { house, problems, warnings } = checkHouse(JSON.parse(file))
  const placed = (note: HouseNote): PlacedNote => ({ ...note, place: places.placeOf(note.path) })
  return { house, problems: problems.map(placed), warnings: [...warnings, ...twiceIn(places)].map(placed) }
}

/** The same in sentences: “house.json, line 7, column 5: agencies.0.name must not be empty.” */
export const readHouseText = (text: string): ReadHouse =>
  saidOf(checkHouseText(text), ({ place }) => `house.json, line ${place.line}, column ${place.column}`)

const twiceIn = ({ twice }: Extract<JsonPlaces, { readonly kind: 'json' }>): readonly HouseNote[] =>
  twice.map((path: JsonPath) => ({ path, says: 'stands here twice, and only the last one holds' }))
