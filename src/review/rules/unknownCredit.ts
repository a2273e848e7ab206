import type { House, Passage } from '~/story'
import { anchorAt, wholeOf } from './anchorAt.ts'
import { type CreditName, creditNames, creditTableOf } from './creditNames.ts'
import type { Breach, PartRule } from './types.ts'

export const unknownCredit: PartRule = {
  id: 'unknown-credit',
  why: 'A credit is a debt to whoever sent the picture: it is owed to a name the desk can check (AP; IPTC credit line).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart({ block, passages }, { house }) {
    const credit = passages.find(({ kind }) => kind === 'credit')
    const table = creditTableOf(house)
    if (credit === undefined || table === null || typeof block === 'string') return []
    const names = creditNames(credit.text)
    const slips = names.flatMap((one) => {
      const meant = table.meant(one.name)
      return meant === null ? [] : [slip(credit, one, meant)]
    })
    if (slips.length > 0 || names.length === 0 || names.some(({ name }) => table.isKnown(name))) return slips
    return [unknown(credit, house)]
  },
}

function slip(credit: Passage, { name, start }: CreditName, meant: string): Breach {
  const { text, place } = credit
  const right = `${text.slice(0, start)}${meant}${text.slice(start + name.length)}`
  return {
    block: place.block,
    anchor: anchorAt(credit, start, start + name.length),
    says: `“${name}” reads as a slip for ${meant}. Write ${meant} if that is who sent the picture.`,
    on: name,
    repair: { kind: 'credit', label: `Write ${meant}`, block: place.block, credit: right },
  }
}

const unknown = (credit: Passage, { name }: House): Breach => ({
  block: credit.place.block,
  anchor: wholeOf(credit),
  says: `${name} knows nobody in the credit “${credit.text.trim()}”. Name the agency that sent the picture, or add it to the house’s agencies.`,
  on: credit.text.trim(),
})
