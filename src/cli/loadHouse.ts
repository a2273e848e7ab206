import { fileURLToPath } from 'node:url'
import { type House, readHouse } from '~/story'
import { called, readInput } from './readInput.ts'
import { Refusal } from './Refusal.ts'

const ours = fileURLToPath(new URL('../../public/house.json', import.meta.url))

/** The newsroom's settings from a file; Stet's own `public/house.json` without one. */
export async function loadHouse(path: string = ours): Promise<House> {
  const read = readHouse(parsed(await readInput(path), path))
  if (read.kind === 'refused') throw new Refusal(`${called(path)} is not a house file.\n${read.problems.join('\n')}`)
  return read.house
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (trouble) {
    if (trouble instanceof SyntaxError) throw new Refusal(`${called(path)} is not JSON.`)
    throw trouble
  }
}
