import type { House } from '~/story'
import type { ReviewItem } from '../types.ts'
import { itemBreach, wordsOf } from './itemBreach.ts'
import type { Part, StoryRule } from './types.ts'

export const carrierUnnamed: StoryRule = {
  id: 'carrier-unnamed',
  why: 'Words that reached us through another outlet are credited to it in the text (AP crediting policy; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground: { house } }) =>
    parts.flatMap((part, at) =>
      part.items.flatMap((item) => {
        const carriers = item.kind === 'photo' || item.type === 'credit' ? [] : carriersOf(item)
        if (carriers.length === 0) return []
        const near = parts
          .slice(Math.max(at - 1, 0), at + 2)
          .map(readByReaders)
          .join('\n')
        const unnamed = carriers.filter((name) => !isNamed(name, near, house))
        if (unnamed.length === 0) return []
        const names = unnamed.join(' and ')
        const says = `${wordsOf(item)} came through ${names}, and the text beside it does not say so. Name ${names}.`
        return [itemBreach(item, says)]
      }),
    ),
}

const carriersOf = ({ wording }: ReviewItem): readonly string[] =>
  wording.chain
    .filter(({ role, name }) => (role === 'carried by' || role === 'quoted by') && name !== '')
    .map(({ name }) => name)

/** What stands on the page. Under a quote block that is its credit: made of the chain, unless it was written by hand. */
function readByReaders({ block, passages }: Part): string {
  const isQuote = typeof block !== 'string' && block.kind === 'quote'
  const byHand = isQuote ? block.credit : undefined
  const shown = passages.filter(
    ({ kind }) => kind !== 'credit' && kind !== 'alternative text' && (kind !== 'chain step' || byHand === undefined),
  )
  return [...shown.map(({ text }) => text), byHand ?? ''].join('\n')
}

function isNamed(name: string, text: string, { agencies, sources }: House): boolean {
  const known = [...agencies, ...sources].find((one) => one.name === name || one.spellings.some((way) => way === name))
  const ways = known === undefined ? [name] : [known.name, ...known.spellings, name]
  const plain = text.toLowerCase()
  return ways.some((way) => plain.includes(way.toLowerCase()))
}
