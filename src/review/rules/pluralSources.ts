import { isUnnamed } from '../sources/isUnnamed.ts'
import type { Chain, ChainLink, ReviewItem } from '../types.ts'
import { itemBreach } from './itemBreach.ts'
import { isOffice } from './isOffice.ts'
import { sameSource } from './sameSource.ts'
import { throughOthers } from './throughOthers.ts'
import type { Ground, PartRule } from './types.ts'

export const pluralSources: PartRule = {
  id: 'plural-sources',
  why: 'One source is never written as several: “sources” are at least two (Reuters handbook, sourcing).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ items }, { vouched, house }) =>
    items.flatMap((item) => {
      const several = severalIn(item)
      if (several === null || throughOthers(item.wording.chain, house)) return []
      const recorded = recordedAs(several, item.wording.chain, vouched)
      if (recorded >= 2) return []
      const says = `“${several}” are several, and one is recorded. Write it in the singular, or record how many there are.`
      return [itemBreach(item, says)]
    }),
}

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
