import type { Passage } from '~/story'
import { isUnnamed } from '../sources/isUnnamed.ts'
import type { Chain, ChainLink, ReviewItem } from '../types.ts'
import { anchorAt } from './anchorAt.ts'
import { itemBreach } from './itemBreach.ts'
import { isOffice } from './isOffice.ts'
import { forReaders, isOwn } from './ownWords.ts'
import { sameSource } from './sameSource.ts'
import { lowered, type Sayings, sayingsOf } from './sayings/sayingsOf.ts'
import { throughOthers } from './throughOthers.ts'
import type { Breach, Ground, Part, PartRule } from './types.ts'

export const pluralSources: PartRule = {
  id: 'plural-sources',
  why: 'One source is never written as several: “sources” are at least two (Reuters handbook, sourcing).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart(part, ground) {
    const sayings = sayingsOf(ground.language)
    return [...inChains(part, ground), ...(sayings === null ? [] : inText(part, ground, sayings))]
  },
}

const inChains = ({ items }: Part, { vouched, house }: Ground): readonly Breach[] =>
  items.flatMap((item) => {
    const several = severalIn(item)
    if (several === null || throughOthers(item.wording.chain, house)) return []
    const recorded = recordedAs(several, item.wording.chain, vouched)
    if (recorded >= 2) return []
    const says = `“${several}” are several, and one is recorded. Write it in the singular, or record how many there are.`
    return [itemBreach(item, says)]
  })

/** Where no speech is found, the words tell: “des responsables ont dit”, “laut Augenzeugen”. */
const inText = (part: Part, { vouched }: Ground, sayings: Sayings): readonly Breach[] =>
  forReaders(part).flatMap((passage) => {
    if (passage.kind === 'quote' || passage.kind === 'chain step') return []
    return pluralsIn(passage, sayings).flatMap(({ start, end, found }) => {
      if (!isOwn(passage, start, end) || isCovered(part, passage, start)) return []
      const recorded = vouched.findLast(({ source }) => lowered(source).includes(lowered(found)))?.people ?? 0
      if (recorded >= 2) return []
      const says = `“${found}” are several, and ${recorded === 1 ? 'one is' : 'nobody is'} recorded. Write it in the singular, or record how many there are.`
      const on = passage.text.slice(start, end + shown)
      return [{ block: passage.place.block, anchor: anchorAt(passage, start, end), says, on }]
    })
  })

/** What follows tells equal words apart. */
const shown = 40
/** As far as a verb of saying is looked for, in UTF-16 code units. */
const reach = 160

/** The first people in the plural of each sentence whom it takes something from. */
function pluralsIn({ text }: Passage, { many, readsOn, leadsTo }: Sayings) {
  const lower = lowered(text)
  let last = -1
  return [...lower.matchAll(many)].flatMap(({ 0: { length }, index: start }) => {
    const end = start + length
    const isSource =
      readsOn.test(lower.slice(end, end + reach)) || leadsTo.test(lower.slice(Math.max(0, start - reach), start))
    const isNamed = /^,?\s+\p{Lu}[\p{Ll}’'-]+\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + reach))
    const goesOn = last !== -1 && !/[.!?:;]\s/u.test(text.slice(last, start))
    if (!isSource || isNamed) return []
    last = end
    return goesOn ||
      counted.test(
        lower
          .slice(0, start)
          .split(/[.,;:]\s+/u)
          .at(-1) ?? '',
      )
      ? []
      : [{ start, end, found: text.slice(start, end) }]
  })
}

/** What is said of a source in its chain is not said again. */
const isCovered = ({ items }: Part, { place }: Passage, start: number): boolean =>
  items.some(
    (item) =>
      item.block === place.block &&
      (severalIn(item) !== null ||
        (item.amendment?.chain !== undefined && item.anchors.some((one) => Math.abs(one.start - start) < reach))),
  )

/** As the text calls them: a person who puts one name into the chain has not changed the text. */
function severalIn({ found, wording }: ReviewItem): string | null {
  const speakers = (chain: Chain) => chain.filter(({ role }) => role === 'said by')
  const now = speakers(wording.chain)
  if (now.length > 1 || now.some((step) => !isUnnamed(step))) return null
  return [...now, ...speakers(found.chain)].find((step) => isSeveral(step))?.name ?? null
}

/** An office is one source, however many it sends to speak. */
const isSeveral = (step: ChainLink): boolean => isUnnamed(step) && plurals.test(step.name) && !isOffice(step.name)

/** A form says how many they are. Where there is none, a number in the text does. */
function recordedAs(name: string, chain: Chain, vouched: Ground['vouched']): number {
  const form = vouched.findLast(({ source }) => sameSource(source, name))
  if (form !== undefined) return form.people
  const isReplaced = !chain.some((step) => step.name === name)
  return counted.test(name) && !isReplaced ? 2 : 1
}

const counted =
  /^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|dozens|[2-9]|\d\d+|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|due|tre|quattro|cinque|dois|duas|três|quatro|twee|drie|vier|vijf|två|fyra|fem)\s/iu

/** Who is written in the plural, in the languages of a newsroom. */
const plurals =
  /(?<![\p{L}])(?:sources|officials|witnesses|eyewitnesses|analysts|diplomats|experts|residents|activists|observers|insiders|people|quellen|kreise|beamte|zeugen|augenzeugen|diplomaten|experten|fuentes|funcionarios|testigos|diplomáticos|expertos|fonti|funzionari|testimoni|diplomatici|esperti|fontes|funcionários|testemunhas|diplomatas|especialistas|responsables|témoins|diplomates|experts|bronnen|functionarissen|getuigen|diplomaten|deskundigen|källor|tjänstemän|vittnen|diplomater|experter)(?!\p{L}|[’']s?\s+\p{L})/iu
