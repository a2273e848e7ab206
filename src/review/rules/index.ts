import { noHeadline } from './noHeadline.ts'
import { noWords } from './noWords.ts'
import type { Rule } from './types.ts'

/** Every rule that Stet has. What stands at the same words is listed in this order. */
export const allRules: readonly Rule[] = [noHeadline, noWords]
