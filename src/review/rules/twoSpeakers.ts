import { itemBreach } from './itemBreach.ts'
import type { PartRule } from './types.ts'

export const twoSpeakers: PartRule = {
  id: 'two-speakers',
  why: 'Quotes of different people do not run together in one paragraph: readers lose who is speaking (Reuters handbook).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart: ({ block, items }) => {
    if (typeof block === 'string' || block.kind !== 'paragraph') return []
    const quotes = items.filter(({ type, speaker }) => type === 'direct' && speaker !== null)
    const [first] = quotes
    const other = quotes.find(({ speaker }) => speaker !== first?.speaker && !isPartOf(speaker, first?.speaker))
    if (first === undefined || other === undefined) return []
    const says = `${first.speaker} and ${other.speaker} are both quoted in this paragraph. Give ${other.speaker} a paragraph of their own.`
    return [itemBreach(other, says)]
  },
}

/** “Ruiz” is “Dana Ruiz”. */
const isPartOf = (a: string | null, b: string | null | undefined): boolean => {
  const [left, right] = [a ?? '', b ?? ''].map((name) => name.toLowerCase().split(/\s+/u))
  const ends = left?.at(-1) === right?.at(-1)
  return ends || (a ?? '').toLowerCase() === (b ?? '').toLowerCase()
}
