import type { House, Passage, PassageKind } from '~/story'
import { type Copied, copiedIn, fewestCopied } from '../origins/copiedIn.ts'
import { hasName } from '../origins/hasName.ts'
import { proseSentences } from '../origins/proseSentences.ts'
import type { Stretch } from '../origins/readQuote.ts'
import { spokenWords } from '../origins/spokenWords.ts'
import { wordsIn } from '../origins/wordsIn.ts'
import type { ReviewItem } from '../types.ts'
import { anchorAt } from './anchorAt.ts'
import { forReaders, quotationAround } from './ownWords.ts'
import type { Breach, OriginText, PartRule } from './types.ts'

/** A quote is credited by its chain; names, places and times have no words of their own. */
const prose: ReadonlySet<PassageKind> = new Set([
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'list item',
  'caption',
  'note',
])

export const unmarkedWireCopy: PartRule = {
  id: 'unmarked-wire-copy',
  why: 'Words of an agency or a paper are credited to it, and not passed off as our own (AP, crediting policy).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart(part, { origins, house }) {
    if (origins.length === 0) return []
    return forReaders(part).flatMap((passage) => {
      if (!prose.has(passage.kind)) return []
      const copied = copiedIn(passage, origins).filter(({ origin }) => !isCredited(passage, part.items, origin, house))
      if (copied.length === 0) return []
      const open = openSentences(passage, part.items)
      return copied.flatMap((run) => open.flatMap((sentences) => breachOf(passage, run, sentences)))
    })
  },
}

/** Whether a passage names, in its words or in the chain of what is said there, whose words the origin has. */
function isCredited(passage: Passage, items: readonly ReviewItem[], { source }: OriginText, house: House): boolean {
  if (source === undefined || source.trim() === '') return false
  const names = [source, ...spellingsOf(source, house)]
  const told = itemsIn(passage, items).flatMap(({ wording }) => wording.chain.map(({ name }) => name))
  return [passage.text, ...told].some((text) => names.some((name) => hasName(text, name)))
}

const spellingsOf = (source: string, { agencies, sources }: House): readonly string[] =>
  [...agencies, ...sources]
    .map(({ name, spellings }) => [name, ...spellings])
    .filter((names) => names.some((name) => name.toLowerCase() === source.toLowerCase()))
    .flat()

const itemsIn = ({ place }: Passage, items: readonly ReviewItem[]): readonly ReviewItem[] =>
  items.filter(({ anchors }) =>
    anchors.some((anchor) => anchor.place.block === place.block && anchor.place.field === place.field),
  )

/** Stretches of sentences of which no word is attributed to anybody. */
function openSentences(passage: Passage, items: readonly ReviewItem[]): readonly Stretch[] {
  const attributed = itemsIn(passage, items)
    .filter(({ kind, speaker }) => kind !== 'photo' || speaker !== null)
    .flatMap(({ anchors }) => anchors)
    .filter(({ place: { field } }) => field === passage.place.field)
  const open: Stretch[] = []
  for (const { start, end } of proseSentences(passage.text)) {
    if (attributed.some((anchor) => anchor.start < end && anchor.end > start)) continue
    const last = open.at(-1)
    if (last?.end === start) open[open.length - 1] = { start: last.start, end }
    else open.push({ start, end })
  }
  return open
}

function breachOf(passage: Passage, run: Copied, sentences: Stretch): readonly Breach[] {
  const from = Math.max(run.start, sentences.start)
  const words = wordsIn(passage.text.slice(from, Math.min(run.end, sentences.end)))
  const count = Math.floor(spokenWords(words, 0, words.count))
  if (count < fewestCopied) return []
  const anchor = anchorAt(passage, from + (words.starts[0] ?? 0), from + (words.ends[words.count - 1] ?? 0))
  if (isQuoted(passage, anchor)) return []
  const { title, source } = run.origin
  return [
    {
      block: passage.place.block,
      anchor,
      says: `${count} words in a row are those of ${title}. Credit ${source ?? 'the source'} in this paragraph, or write them anew.`,
      on: anchor.exact,
    },
  ]
}

/** What stands in quotation marks is passed off as nobody's. */
function isQuoted(passage: Passage, { start, end }: Stretch): boolean {
  const quotation = quotationAround(passage, start, end)
  return quotation !== undefined && quotation.start <= start && end <= quotation.end
}
