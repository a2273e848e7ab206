import type { Passage } from '~/story'
import { createAttributor } from './createAttributor.ts'
import type { Finding } from './types.ts'

/** Finds who said what in a story's passages, given in reading order. The same passages have the same findings. */
export const attribute = (passages: readonly Passage[]): readonly Finding[] => createAttributor()(passages)
