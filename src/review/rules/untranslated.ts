import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const untranslated: PartRule = {
  id: 'untranslated',
  why: 'Translated words are the translator’s: the quote says whose rendering it is (Reuters handbook, “quotations”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ items }, { language }) =>
    items.flatMap((item) => {
      const { chain } = item.wording
      const spoken = chain.find((step) => step.language !== undefined)?.language
      const isDirect = item.type === 'direct' || item.type === 'mixed'
      if (spoken === undefined || !isDirect || sameLanguage(spoken, language)) return []
      if (chain.some(({ role, name }) => role === 'translated by' && name.trim() !== '')) return []
      const says = `These words were said in ${nameOf(spoken)} and stand here in ${nameOf(language)}. Add who translated them.`
      return [itemBreach(item, says)]
    }),
}

const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b)
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

const names = new Intl.DisplayNames('en', { type: 'language' })

/** A tag that a chain or a story of other makers has need not be one. */
function nameOf(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch (trouble) {
    if (trouble instanceof RangeError) return tag
    throw trouble
  }
}
