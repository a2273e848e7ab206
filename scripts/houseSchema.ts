import { writeFileSync } from 'node:fs'
import { houseSchema } from './houseSchema/houseSchema.ts'

// Writes the published description of `house.json`. Run it after changing `src/story/house.ts` or `houseWords.ts`.
writeFileSync('public/house.schema.json', houseSchema())
