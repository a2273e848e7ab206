import { anonymousSource } from './anonymousSource.ts'
import { carrierUnnamed } from './carrierUnnamed.ts'
import { chainIncomplete } from './chainIncomplete.ts'
import { lateSpeaker } from './lateSpeaker.ts'
import { openAttribution } from './openAttribution.ts'
import { openQuery } from './openQuery.ts'
import { pluralSources } from './pluralSources.ts'
import { singleOrigin } from './singleOrigin.ts'
import { stockReason } from './stockReason.ts'
import { twoSpeakers } from './twoSpeakers.ts'
import { unattributedQuotation } from './unattributedQuotation.ts'
import { untranslated } from './untranslated.ts'
import { unverifiedUnsaid } from './unverifiedUnsaid.ts'
import { captionClaim } from './captionClaim.ts'
import { captionCredit } from './captionCredit.ts'
import { embargo } from './embargo.ts'
import { missingAlt } from './missingAlt.ts'
import { noHeadline } from './noHeadline.ts'
import { noWords } from './noWords.ts'
import { overLength } from './overLength.ts'
import { quoteDiffers } from './quoteDiffers.ts'
import { tk } from './tk.ts'
import type { Rule } from './types.ts'
import { unknownCredit } from './unknownCredit.ts'
import { unmarkedWireCopy } from './unmarkedWireCopy.ts'
import { wrongWeekday } from './wrongWeekday.ts'

/** Every rule that Stet has. What stands at the same words is listed in this order. */
export const allRules: readonly Rule[] = [
  noHeadline,
  noWords,
  unattributedQuotation,
  lateSpeaker,
  twoSpeakers,
  carrierUnnamed,
  chainIncomplete,
  untranslated,
  singleOrigin,
  pluralSources,
  anonymousSource,
  stockReason,
  unverifiedUnsaid,
  quoteDiffers,
  unmarkedWireCopy,
  captionCredit,
  unknownCredit,
  captionClaim,
  missingAlt,
  wrongWeekday,
  embargo,
  overLength,
  openQuery,
  openAttribution,
  tk,
]
