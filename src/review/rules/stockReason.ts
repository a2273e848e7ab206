import type { Passage } from '~/story'
import type { AnonymousForm } from '../deeds.ts'
import { anchorAt } from './anchorAt.ts'
import { itemBreach } from './itemBreach.ts'
import { forReaders, isOwn } from './ownWords.ts'
import { sameSource } from './sameSource.ts'
import { lowered, sayingsOf } from './sayings/sayingsOf.ts'
import type { Breach, Part, PartRule } from './types.ts'

export const stockReason: PartRule = {
  id: 'stock-reason',
  why: 'A reason that fits everybody tells readers nothing: the NYT counted its stock phrase hundreds of times in a year (Corbett memo).',
  levels: { reporter: 'hint', desk: 'hint', publish: 'hint' },
  inPart: (part, { language, vouched }) => [
    ...forReaders(part).flatMap((passage) => (passage.kind === 'chain step' ? [] : inPassage(passage, language))),
    ...inForms(part, vouched, language),
  ],
}

const inPassage = (passage: Passage, language: string): readonly Breach[] =>
  stockIn(passage.text, language).flatMap(({ start, end }) => {
    if (!isOwn(passage, start, end)) return []
    const anchor = anchorAt(passage, start, end)
    const says = `“${anchor.exact}” fits every source. Say what this one would risk, or why readers should believe them.`
    return [{ block: passage.place.block, anchor, says, on: anchor.exact }]
  })

/** A form's reason is what readers get. It is told where its source first speaks in a part. */
const inForms = ({ items }: Part, vouched: readonly AnonymousForm[], language: string): readonly Breach[] =>
  vouched.flatMap((form) => {
    const [found] = stockIn(form.reason, language)
    if (found === undefined || vouched.findLast(({ source }) => sameSource(source, form.source)) !== form) return []
    const item = items.find(({ wording }) => wording.chain.some(({ name }) => sameSource(name, form.source)))
    if (item === undefined) return []
    const reason = form.reason.slice(found.start, found.end)
    const says = `The form for “${form.source}” gives the reason “${reason}”, which fits every source. Say what this one would risk.`
    return [{ ...itemBreach(item, says), on: `${form.source}\0${form.reason}` }]
  })

interface Stretch {
  readonly start: number
  readonly end: number
}

function stockIn(text: string, language: string): readonly Stretch[] {
  if (/^en\b/iu.test(language)) return [...text.matchAll(english)].map(stretchOf)
  const sayings = sayingsOf(language)
  if (sayings === null) return []
  const lower = lowered(text)
  const withheld = [...lower.matchAll(sayings.withheld)].map(stretchOf)
  return [
    ...[...lower.matchAll(sayings.stock)].map(stretchOf),
    ...withheld.filter(({ end }) => !sayings.because.test(lower.slice(end, end + near))),
  ]
}

const stretchOf = ({ 0: { length }, index: start }: RegExpExecArray): Stretch => ({ start, end: start + length })

/** As far as the beginning of a reason is looked for, in UTF-16 code units. */
const near = 40

const english =
  /(?:(?:was|were|is|are|been) not |(?:was|were|is|are)n[’']t |not )(?:authori[sz]ed to (?:speak|talk|comment)|(?:authori[sz]ed|allowed|permitted|cleared) to (?:speak|talk|comment|discuss|brief)(?= (?:publicly|to the (?:press|media)|about (?:it|the matter)|on the record|the matter|it publicly|with reporters|to reporters|reporters|the media)))(?: (?:publicly|to the (?:press|media)|about (?:it|the matter)|on the record|the matter|with reporters|to reporters|reporters))*|(?:on (?:the )?condition of anonymity|who asked not to be (?:named|identified)|who declined to be (?:named|identified))(?!,?\s+(?:because|since|for|as|out of|fearing|to (?:discuss|avoid|protect)))/giu
