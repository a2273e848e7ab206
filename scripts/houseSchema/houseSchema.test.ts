import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { houseSchema } from './houseSchema.ts'

const published: unknown = JSON.parse(readFileSync('public/house.schema.json', 'utf8'))

test('the published schema is that of the shape that reads a house; after a change: npm run house:schema', () => {
  expect(published).toEqual(JSON.parse(houseSchema()))
})

test('every setting is described', () => {
  expect(bare(published, '')).toEqual([])
})

/** The paths of settings without a description. */
function bare(part: unknown, path: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => {
    const here = `${path}/${name}`
    const isSetting = path.endsWith('/properties') || (name === 'additionalProperties' && value !== false)
    const isBare = isSetting && !(typeof value === 'object' && value !== null && 'description' in value)
    return [...(isBare ? [here] : []), ...bare(value, here)]
  })
}
