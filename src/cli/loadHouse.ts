import { fileURLToPath } from 'node:url'
import { type House, readHouseText } from '~/story'
import { called, readInput } from './readInput.ts'
import { Refusal } from './Refusal.ts'
import { tell } from './tell.ts'

/** The house file that is read where none is named. */
export const ours = fileURLToPath(new URL('../../public/house.json', import.meta.url))

/** The newsroom's settings from a file; Stet's own `public/house.json` without one. */
export async function loadHouse(path: string = ours): Promise<House> {
  const read = readHouseText(await readInput(path))
  if (read.kind === 'refused') throw new Refusal(`${called(path)} is not a house file.\n${read.problems.join('\n')}`)
  tell(read.warnings)
  return read.house
}
