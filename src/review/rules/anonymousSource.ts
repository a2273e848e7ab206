import type { AnonymousForm } from '../deeds.ts'
import { isPronoun } from '../sources/isUnnamed.ts'
import type { ChainLink } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import { isNameless } from './isNameless.ts'
import { isOffice } from './isOffice.ts'
import { sameSource } from './sameSource.ts'
import { throughOthers } from './throughOthers.ts'
import type { PartRule } from './types.ts'

export const anonymousSource: PartRule = {
  id: 'anonymous-source',
  why: 'A source without a name has direct knowledge, a reason that readers are told, and an editor who knows who it is (NYT confidential news sources policy; AP news values).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'block' },
  inPart: ({ items }, { vouched, house, language }) =>
    items.flatMap((item) => {
      const source = item.wording.chain.find((step) => step.role === 'said by' && isConcealed(step, language))
      if (source === undefined || throughOthers(item.wording.chain, house)) return []
      const missing = missingIn(vouched.findLast((form) => sameSource(form.source, source.name)))
      if (missing.length === 0) return []
      const says = `“${source.name}” is not named. Still to be answered: ${missing.join(', ')}.`
      return [{ ...itemBreach(item, says), on: `${source.name}\0${missing.join('\0')}\0${item.wording.words}` }]
    }),
}

/**
 * A person marked it so, or it is somebody whose name is kept back. Crowds (“residents”) keep no name from readers, and
 * “officials at the ministry” or “police officers” are an office that answers for what it says.
 */
function isConcealed(step: ChainLink, language: string): boolean {
  if (isPronoun(step.name) || !isNameless(step, language)) return false
  if (step.kind === undefined && thing.test(step.name)) return false
  if (step.kind === 'unnamed' || near.test(step.name) || counted.test(step.name)) return true
  return !crowd.test(step.name) && !isOffice(step.name)
}

/** “People familiar with the talks” are few. */
const near = /\b(?:familiar|close|briefed|knowledge|involved|privy|anonym\p{L}+|unnamed|unidentified|senior)\b/iu
const counted = /^(?:the )?(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|another|[1-9]|1\d)\s/iu
/** “Another email” and “several newspapers” have nobody to protect. */
const thing =
  /\b(?:e-?mails?|letters?|memos?|messages?|texts?|posts?|tweets?|reports?|stud(?:y|ies)|documents?|records?|files?|statements?|papers?|newspapers?|outlets?|media|agencies|websites?|sites?|polls?|surveys?|signs?|banners?|videos?|companies|firms|banks|countries|states|governments|ministries|groups?|organi[sz]ations?|charities|parties|unions|courts?|universities|hospitals|schools|councils|clubs|teams)$/iu
const crowd =
  /\b(?:people|men|women|residents|locals|witnesses|eyewitnesses|neighbou?rs|survivors|analysts|experts|observers|activists|medics|rescuers|doctors|soldiers|lawmakers)\b/iu

/** The questions without an answer. Who the source is, is never asked. */
function missingIn(form: AnonymousForm | undefined): readonly string[] {
  return [
    ...(form?.knowsDirectly === true ? [] : ['whether the source knows it directly']),
    ...((form?.reason ?? '').trim() === '' ? ['why the source cannot be named'] : []),
    ...((form?.knownTo ?? '').trim() === '' ? ['which editor knows who it is'] : []),
  ]
}
