import type { AnonymousForm } from '../deeds.ts'
import { isPronoun, isUnnamed } from '../sources/isUnnamed.ts'
import type { ChainLink } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import { isNamelessAbroad } from './isNamelessAbroad.ts'
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
  if (isPronoun(step.name)) return false
  const abroad = isNamelessAbroad(step, language)
  if (abroad !== null) return abroad
  if (!isUnnamed(step)) return false
  if (step.kind === 'unnamed' || near.test(step.name)) return true
  if (!person.test(step.name) || met.test(step.name)) return false
  return counted.test(step.name) || !(crowd.test(step.name) || isOffice(step.name))
}

/** “People familiar with the talks” are few. */
const near = /\b(?:familiar|close|briefed|knowledge|involved|privy|anonym\p{L}+|unnamed|unidentified|senior)\b/iu
const counted = /^(?:the )?(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|another|[1-9]|1\d)\s/iu
/** “The aide” is somebody whom the story has told of, and asked about there. A source is asked about by any name. */
const met = /^the\s(?!.*\bsources?\b)(?!.*s$)/iu
/** “Another email”, “most of the party” and “many critics” have nobody to protect. */
const person =
  /^(?:[^\s,]+\s+){0,5}?(?:(?:eye)?witness|(?:source|official|officer|diplomat|aide|advis[eo]r|insider|staffer|executive|minister|ambassador|envoy|commander|soldier|fighter|agent|investigator|prosecutor|lawmaker|politician|strategist|operative|consultant|activist|delegate|lawyer|attorney|negotiator|analyst|expert|economist|banker|trader|investor|employee|worker|colleague|friend|relative|neighbou?r|resident|local|survivor|victim|patient|doctor|nurse|medic|rescuer|teacher|student|driver|observer|whistleblower|informant)s?|witnesses|eyewitnesses|person|people|m[ae]n|wom[ae]n)(?=$|,|\s(?:who|whose|of|for|in|at|from|with|on|to|near|inside|within|there|and|not|based|speaking|working)\b)/iu
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
