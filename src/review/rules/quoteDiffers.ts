import { type CheckedQuote, checkedQuotes } from '../origins/checkedQuotes.ts'
import type { WordChange } from '../origins/changesIn.ts'
import { anchorIn } from '../origins/quotedWordsOf.ts'
import type { Verbatim } from '../origins/verbatimOf.ts'
import type { ReviewItem } from '../types.ts'
import type { Breach, PartRule, Repair } from './types.ts'

/** So many differences are told; the others are counted. */
const mostTold = 3
/** Longer words than this, in code units, are told by their beginning. */
const longest = 80

export const quoteDiffers: PartRule = {
  id: 'quote-differs',
  why: 'Quotes are sacred: only words left out with the sense kept, and marked, may differ (Reuters Handbook, “quotations”).',
  levels: { reporter: 'warn', desk: 'warn', publish: 'block' },
  inPart({ items }, { origins }) {
    if (origins.length === 0) return []
    const seen = new Set<string>()
    return items.flatMap((item) =>
      checkedQuotes(item, origins).flatMap((quote) => {
        // Speech within speech holds the same quotation twice.
        const key = JSON.stringify(quote.anchors)
        if (quote.verbatim.kind !== 'differs' || seen.has(key)) return []
        seen.add(key)
        return breachOf(item, quote, quote.verbatim)
      }),
    )
  },
}

type Differs = Extract<Verbatim, { readonly kind: 'differs' }>

function breachOf(item: ReviewItem, quote: CheckedQuote, differs: Differs): readonly Breach[] {
  const [first, ...more] = differs.differences
  if (first === undefined) return []
  const only = more.length === 0 ? anchorIn(quote, first.start, first.end) : null
  const anchor = only === null || only.exact === '' ? quote.anchors[0] : only
  const repair = more.length === 0 && differs.isClear ? repairOf(quote, first) : null
  return [
    {
      block: item.block,
      ...(anchor === undefined ? {} : { anchor }),
      item: item.key,
      says: `${sentenceOf(differs)} ${adviceFor(first)}`,
      on: `${quote.words}\n${differs.differences.map(({ has, should }) => `${has}/${should}`).join('\n')}`,
      ...(repair === null ? {} : { repair }),
    },
  ]
}

function sentenceOf({ differences, origin: { title } }: Differs): string {
  const told = differences.slice(0, mostTold).map((one, at) => tellingOf(one, at === 0 ? title : 'it'))
  const left = differences.length - told.length
  return `The quote has ${told.join('; ')}${left === 0 ? '' : `; and ${left} more ${left === 1 ? 'difference' : 'differences'}`}.`
}

function tellingOf({ has, should }: WordChange, origin: string): string {
  if (has === '') return `no “${clipped(should)}” where ${origin} has it`
  if (should === '') return `“${clipped(has)}” where ${origin} has nothing`
  return `“${clipped(has)}” where ${origin} has “${clipped(should)}”`
}

function clipped(words: string): string {
  const plain = words.replace(/\s+/g, ' ')
  if (plain.length <= longest) return plain
  const space = plain.lastIndexOf(' ', longest)
  return `${plain.slice(0, space > 0 ? space : longest)} …`
}

const adviceFor = ({ has }: WordChange): string =>
  has === ''
    ? 'Put the words back, or mark what is left out with an ellipsis.'
    : 'Put the origin’s words back, or take the changed ones out of the quotation.'

/** Puts the origin’s words back, where nothing but spaces around them has to change. */
function repairOf(quote: CheckedQuote, { start, end, should }: WordChange): Repair | null {
  const [before, behind] = [quote.words.slice(0, start), quote.words.slice(end)]
  const space = should === '' ? (/^\s+(?=[\p{L}\p{N}])/u.exec(behind)?.[0] ?? '') : ''
  if (should === '' && space === '') return null
  if (start === end && /[^\p{L}\p{N}\s]$/u.test(before)) return null
  const anchor = anchorIn(quote, start, end + space.length)
  if (anchor === null) return null
  return { kind: 'words', label: 'Use the origin’s words', anchor, words: start === end ? spaced(should) : should }
}

/** Words of a script without spaces stand beside their neighbours. */
const spaced = (words: string): string =>
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]$/u.test(words) ? words : `${words} `
