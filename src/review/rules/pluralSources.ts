import { isUnnamed } from '../sources/isUnnamed.ts'
import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const pluralSources: PartRule = {
  id: 'plural-sources',
  why: 'One source is never written as several: “sources” are at least two (Reuters handbook, sourcing).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ items }, { vouched }) =>
    items.flatMap((item) => {
      const several = item.wording.chain.find(
        (step) => step.role === 'said by' && isUnnamed(step) && plurals.test(step.name),
      )
      if (several === undefined) return []
      const plain = several.name.toLowerCase()
      const people = vouched.findLast(({ source }) => source.toLowerCase() === plain)?.people ?? 1
      if (people >= 2) return []
      const says = `“${several.name}” are several, and one is recorded. Write it in the singular, or record how many there are.`
      return [itemBreach(item, says)]
    }),
}

/** Who is written in the plural, in the languages of a newsroom. */
const plurals =
  /(?<![\p{L}])(?:sources|officials|witnesses|eyewitnesses|analysts|diplomats|experts|residents|activists|observers|insiders|people|quellen|kreise|beamte|zeugen|augenzeugen|diplomaten|experten|fuentes|funcionarios|testigos|diplomáticos|expertos|fonti|funzionari|testimoni|diplomatici|esperti|fontes|funcionários|testemunhas|diplomatas|especialistas|responsables|témoins|diplomates|experts|bronnen|functionarissen|getuigen|diplomaten|deskundigen|källor|tjänstemän|vittnen|diplomater|experter)(?![\p{L}])/iu
