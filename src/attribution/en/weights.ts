import { unpackWeights } from '../learned/weights.ts'
import { cues, roles } from './learned.ts'

/** What was learned from annotated news about cues, and about the words and sources that belong to one. */
export const weights = { cues: unpackWeights(cues), roles: unpackWeights(roles) }
