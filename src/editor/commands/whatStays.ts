import type { Range } from '../findPlace.ts'

/** A paragraph out of which a quotation is taken. All ranges are offsets into its text, in UTF-16 code units. */
export interface Spoken {
  readonly text: string
  /** The pieces of the quotation, in order. */
  readonly pieces: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: readonly Range[]
  /** Cue and names that go into the chain. */
  readonly said: readonly Range[]
}

/** A stretch of the paragraph, with a capital where it begins a sentence now; or signs put in for what joined it before. */
export type Run = (Range & { readonly capital?: true }) | string

export interface Stays {
  readonly before: readonly Run[]
  readonly after: readonly Run[]
}

/**
 * The words of a paragraph that stay when a quotation has left it for a quote block, as sentences. A clause that says
 * nothing but what the chain says goes; one that says more stays whole ("She said, adding that …").
 */
export function whatStays(spoken: Spoken): Stays {
  const { text, pieces, said } = spoken
  const last = pieces.at(-1)?.to ?? 0
  if (said.length === 0) {
    const apart = [...gapsOf(spoken), { from: last, to: text.length }].map((stretch) => trimmed(text, stretch))
    const [before, ...after] = apart.map((stretch) => (hasWords(text, stretch) ? [stretch] : []))
    return { before: before ?? [], after: spaced(after) }
  }
  const staying = clausesOf(spoken).filter((clause) => !isInChain(spoken, clause))
  const written = (place: Clause['place']) =>
    spaced(staying.filter((clause) => clause.place === place).map((clause) => asSentence(spoken, clause)))
  return { before: written('before'), after: written('after') }
}

/** What the paragraph says in one sentence, without the quotation that stood in it. */
interface Clause {
  readonly place: 'before' | 'after'
  readonly parts: Range[]
  /** Whether all of it stands before the quotation, to which it leads. */
  leads: boolean
}

const gapsOf = ({ pieces }: Spoken): readonly Range[] =>
  pieces.map(({ from }, at) => ({ from: pieces[at - 1]?.to ?? 0, to: from }))

function clausesOf(spoken: Spoken): readonly Clause[] {
  const { text, pieces } = spoken
  const clauses: Clause[] = []
  let open: Clause | null = null
  const stretches = [...gapsOf(spoken), { from: pieces.at(-1)?.to ?? 0, to: text.length }]
  for (const [nth, stretch] of stretches.entries()) {
    const parts = sentencesIn(spoken, stretch)
    const piece = pieces[nth - 1]
    if (open !== null && piece !== undefined && parts[0] !== undefined && beginsAnew(spoken, open, piece, parts[0]))
      open = null
    for (const part of parts) {
      if (open === null) clauses.push((open = { place: nth === 0 ? 'before' : 'after', parts: [], leads: nth === 0 }))
      open.parts.push(part)
      open.leads = nth === 0 && !isClosed(text, part)
      if (isClosed(text, part)) open = null
    }
  }
  return clauses
}

/** Whether what follows a piece of the quotation is a sentence of its own, not the end of the one before the piece. */
function beginsAnew({ text, said }: Spoken, open: Clause, piece: Range, next: Range): boolean {
  const ends = /[.!?…][\p{Pf}\p{Pe}"']*$/u.test(text.slice(piece.from, piece.to))
  if (!ends || /^[\p{P}\s]*\p{Ll}/u.test(text.slice(next.from, next.to))) return false
  return touches(said, next) ? open.parts.some((part) => touches(said, part)) : true
}

const sentenceEnd = /[.!?…]+[\p{Pf}\p{Pe}"']*(?=\s|$)/gu
/** A point behind these ends no sentence: an initial, "U.S.", "Mr". */
const shortened = /(?:^|[\s.])(?:\p{Lu}|mr|mrs|ms|dr|st|prof|sen|rep|gov|gen|lt|col|capt|sgt|rev)\.$/iu

/** The sentences of a stretch that hold a word; the last may lack its end. */
function sentencesIn({ text, source }: Spoken, { from, to }: Range): readonly Range[] {
  const sentences: Range[] = []
  let start = from
  const take = (end: number) => {
    const sentence = trimmed(text, { from: start, to: end })
    if (hasWords(text, sentence)) sentences.push(sentence)
    start = end
  }
  for (const found of text.slice(from, to).matchAll(sentenceEnd)) {
    const end = from + found.index + found[0].length
    const isInside = source.some((range) => range.from < end && end < range.to)
    if (!isInside && !shortened.test(text.slice(start, end))) take(end)
  }
  take(to)
  return sentences
}

const trimmed = (text: string, { from, to }: Range): Range => {
  const lead = /^[\s,;:–—]*/u.exec(text.slice(from, to))?.[0].length ?? 0
  return { from: from + lead, to: from + lead + text.slice(from + lead, to).trimEnd().length }
}

const hasWords = (text: string, { from, to }: Range): boolean => /[\p{L}\p{N}]/u.test(text.slice(from, to))
const isClosed = (text: string, { from, to }: Range): boolean => /[.!?…][\p{Pf}\p{Pe}"']*$/u.test(text.slice(from, to))
const touches = (ranges: readonly Range[], { from, to }: Range): boolean =>
  ranges.some((range) => range.from < to && from < range.to)

/** Words that only join the parts of an attribution, or say what its roles say: "according to", "a statement carried by". */
const joints =
  /\b(?:according|to|and|by|in|on|from|via|that|the|a|an|of|statement|report|carried|quoted|cited|released|issued|published|translated|reported)\b/giu

function isInChain({ text, said }: Spoken, { parts }: Clause): boolean {
  if (!parts.some((part) => touches(said, part))) return false
  const left = parts.map(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at)
      .map((at) => (said.some((range) => at >= range.from && at < range.to) ? ' ' : text.charAt(at)))
      .join(''),
  )
  return !/[\p{L}\p{N}]/u.test(left.join(' ').replace(joints, ''))
}

/** A clause as a sentence: speaker before verb, a capital at its start, and a mark at its end. */
function asSentence(spoken: Spoken, { parts, leads }: Clause): readonly Run[] {
  const { text } = spoken
  const last = parts.at(-1)
  const isWhole = last !== undefined && isClosed(text, last)
  const runs = parts.flatMap((part, at): readonly Run[] => {
    const isEnd = at === parts.length - 1
    const bare = isEnd && isWhole ? part : withoutTail(text, part)
    const words = at === 0 ? speakerFirst(spoken, bare) : [bare]
    return isEnd ? words : [...words, bare.to < part.to ? ', ' : ' ']
  })
  return [...capital(runs), ...(isWhole ? [] : [leads ? ':' : '.'])]
}

const withoutTail = (text: string, { from, to }: Range): Range => ({
  from,
  to: from + text.slice(from, to).replace(/[\s,;:–—]+$/u, '').length,
})

/** "said Dana Ruiz, the mayor, on Monday" needs the quotation before it; "Dana Ruiz, the mayor, said on Monday" does not. */
function speakerFirst({ text, cue, source }: Spoken, { from, to }: Range): readonly Run[] {
  const verb = cue.find((range) => range.from === from)
  const speaker = source.find((range) => verb !== undefined && range.from === verb.to + 1 && range.to <= to)
  if (verb === undefined || speaker === undefined) return [{ from, to }]
  const isLong = text.slice(speaker.from, speaker.to).includes(',')
  return [speaker, isLong ? ', ' : ' ', verb, { from: speaker.to, to }]
}

const capital = ([first, ...rest]: readonly Run[]): readonly Run[] =>
  first === undefined || typeof first === 'string' ? [] : [{ ...first, capital: true }, ...rest]

const spaced = (sentences: readonly (readonly Run[])[]): readonly Run[] =>
  sentences.filter((runs) => runs.length > 0).flatMap((runs, at) => (at === 0 ? runs : [' ', ...runs]))
