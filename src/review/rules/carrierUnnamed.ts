import { type House, writtenCredit } from '~/story'
import type { ReviewItem } from '../types.ts'
import { itemBreach, wordsOf } from './itemBreach.ts'
import { forReaders } from './ownWords.ts'
import type { Part, StoryRule } from './types.ts'

export const carrierUnnamed: StoryRule = {
  id: 'carrier-unnamed',
  why: 'Words that reached us through another outlet are credited to it in the text (AP crediting policy; Guardian style, “quotes”).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inStory: ({ parts, ground: { house } }) =>
    parts.flatMap((part, at) =>
      part.items.flatMap((item) => {
        const carriers = carriersOf(item, house)
        if (carriers.length === 0) return []
        const near = typeof part.block === 'string' ? parts : parts.slice(Math.max(at - 1, 0), at + 2)
        // “The agency” beside the words is the one that the story has named by then.
        const where = near.some((one) => readIn(one).hasAgency) ? [...near, ...parts.slice(0, at)] : near
        const unnamed = carriers.filter((name) => !where.some((one) => isNamed(name, readIn(one), house)))
        if (unnamed.length === 0) return []
        const names = unnamed.join(' and ')
        const says = `${wordsOf(item)} came through ${names}, and the text beside it does not say so. Name ${names}.`
        return [itemBreach(item, says)]
      }),
    ),
}

const none: readonly string[] = []

/** Whoever publishes needs no credit on its own page. */
function carriersOf({ kind, type, wording: { chain } }: ReviewItem, house: House): readonly string[] {
  if (kind === 'photo' || type === 'credit' || !chain.some(({ role }) => isCarried(role))) return none
  return [
    ...new Set(
      chain
        .filter(({ role, name }) => isCarried(role) && name.trim() !== '' && name !== house.name)
        .map(({ name }) => name),
    ),
  ]
}

const isCarried = (role: string): boolean => role === 'carried by' || role === 'quoted by'

const agency =
  /\b(?:the|its) (?:[a-z]+ )?(?:agency|newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|network|outlet|website|site|wire)\b|(?<!\p{L})(?:Agentur|Nachrichtenagentur|Zeitung|Blatt|Sender|Magazin|Portal|l[’']agence|le journal|le quotidien|la chaîne|la agencia|el diario|la cadena|l[’']agenzia|il giornale|il quotidiano|a agência|o jornal|het persbureau|de krant|nyhetsbyrån|tidningen)(?!\p{L})/iu

/** What readers read in a part. */
interface Read {
  readonly words: ReadonlySet<string>
  /** In lower case. */
  readonly text: string
  readonly hasAgency: boolean
}

const known = new WeakMap<Part, Read>()

function readIn(part: Part): Read {
  const before = known.get(part)
  if (before !== undefined) return before
  const text = readByReaders(part)
  const read = { words: wordsIn(text), text: text.toLowerCase(), hasAgency: agency.test(text) }
  known.set(part, read)
  return read
}

/** What stands on the page. Under a quote block that is its credit: made of the chain, unless it was written by hand. */
function readByReaders(part: Part): string {
  const { block } = part
  const byHand = typeof block !== 'string' && block.kind === 'quote' ? writtenCredit(block) : ''
  const shown = forReaders(part).filter(
    ({ kind }) => kind !== 'credit' && kind !== 'alternative text' && (kind !== 'chain step' || byHand === ''),
  )
  return [...shown.map(({ text }) => text), byHand].join('\n')
}

function isNamed(name: string, read: Read, { agencies, sources }: House): boolean {
  const one = [...agencies, ...sources].find((known) => known.name === name || known.spellings.includes(name))
  const ways = one === undefined ? [name] : [one.name, ...one.spellings, name]
  return ways.some((way) => isCalled(way, read))
}

/** By its whole name, its last word (“the Post”), its letters (“AFP”), and with another ending (“Süddeutschen”). */
function isCalled(name: string, { words, text }: Read): boolean {
  const own = [...wordsIn(name)].filter((word) => !/^(?:the|a|an|of|for|and|news|agency)$/iu.test(word))
  if (own.length === 0) return words.has(name.trim())
  const proper = own.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) || !/^\p{Ll}/u.test(word))
  const [last = ''] = (proper.length === 0 ? own : proper).slice(-1)
  const letters = [...wordsIn(name)].flatMap((word) => word.match(/^\p{Lu}/u) ?? []).join('')
  return (letters.length > 1 && words.has(letters)) || isIn(last, words, text)
}

/** An abbreviation is there as it is; a longer word may have lost or got an ending of two letters. */
function isIn(word: string, words: ReadonlySet<string>, text: string): boolean {
  if (words.has(word) || words.has(`${word}s`)) return true
  const stem = word.slice(0, Math.max(4, word.length - 2)).toLowerCase()
  if (word.length < 5 || !text.includes(stem)) return false
  return words.values().some((other) => other.length <= word.length + 2 && other.toLowerCase().startsWith(stem))
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{N}]+/gu))
