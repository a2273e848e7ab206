import { captionClaim } from './captionClaim.ts'
import { captionCredit } from './captionCredit.ts'
import { embargo } from './embargo.ts'
import { missingAlt } from './missingAlt.ts'
import { noHeadline } from './noHeadline.ts'
import { noWords } from './noWords.ts'
import { overLength } from './overLength.ts'
import { tk } from './tk.ts'
import type { Rule } from './types.ts'
import { unknownCredit } from './unknownCredit.ts'
import { wrongWeekday } from './wrongWeekday.ts'

/** Every rule that Stet has. What stands at the same words is listed in this order. */
export const allRules: readonly Rule[] = [
  noHeadline,
  noWords,
  captionCredit,
  unknownCredit,
  captionClaim,
  missingAlt,
  wrongWeekday,
  embargo,
  overLength,
  tk,
]
