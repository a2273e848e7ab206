import { words } from './en/index.ts'
import type { Pairing } from './pair.ts'
import type { Sentence } from './sentencesIn.ts'
import type { Span } from './wordsIn.ts'

/** Most attributions of a sentence that are compared: a bound for text that is no prose. */
const most = 9

/**
 * Ends the words of each where another speaker's begin, after “, but”. Takes a carrier at the end of the sentence out of
 * the words of those it carries, and gives it all that stands before it: “Lee said │that it was over│, Reuters reported”
 * is Lee's without Reuters, and Reuters's with Lee.
 */
export function withoutTails({ start, units }: Sentence, pairings: readonly Pairing[]): readonly Pairing[] {
  if (pairings.length < 2 || pairings.length > most) return pairings
  return pairings.map((each) => {
    const one = beforeTurn(each, pairings, units)
    const tails = pairings.flatMap((other) => (other === each ? [] : tailOf(other, units)))
    const cut = tails.find(({ from, to }) =>
      one.content.some((span) => span.start < from && span.end > from && span.end <= to + 1),
    )
    if (cut !== undefined) return { ...one, content: one.content.flatMap((span) => before(span, cut.from)) }
    const [own] = tailOf(one, units)
    const carries = own !== undefined && pairings.some(({ cue }) => cue.some((part) => part.end < own.from))
    return carries ? { ...one, content: [{ start, end: own.from }] } : one
  })
}

const before = ({ start, end }: Span, until: number): readonly Span[] =>
  start >= until ? [] : [{ start, end: Math.min(end, until) }]

/** Where “, Reuters reported.” begins (at its comma) and ends, if it is what closes the sentence. */
function tailOf(
  { speaker, cue }: Pairing,
  units: Sentence['units'],
): readonly { readonly from: number; readonly to: number }[] {
  const [said] = cue
  if (speaker === null || said === undefined || cue.length > 1) return []
  const start = Math.min(speaker.start, said.start)
  const to = Math.max(speaker.end, said.end)
  const comma = units.findLast((unit) => unit.end <= start)
  const after = units.find((unit) => unit.start >= to)
  const closes = after === undefined || /^[.!?]$/.test(after.text)
  const isNear = Math.max(speaker.start, said.start) - Math.min(speaker.end, said.end) <= 1
  return closes && isNear && comma?.text === ',' ? [{ from: comma.start, to }] : []
}

/** Ends words behind a cue where “, but” turns to what somebody named says: “He would not say │why│, but Lee says that …”. */
function beforeTurn(one: Pairing, pairings: readonly Pairing[], units: Sentence['units']): Pairing {
  const [content] = one.content
  const last = one.cue.at(-1)
  if (content === undefined || one.content.length > 1 || last === undefined || content.start < last.end) return one
  const starts = pairings.flatMap(({ speaker, cue }) => {
    const said = cue[0]
    if (speaker === null || said === undefined || speaker.start > said.start || speaker.kind === 'pronoun') return []
    return speaker.start > content.start && said.end < content.end ? turnBefore(speaker.start, units) : []
  })
  const turn = Math.min(content.end, ...starts)
  return turn === content.end ? one : { ...one, content: [{ start: content.start, end: turn }] }
}

/** Where the mark before “but” and a speaker begins. */
function turnBefore(speaker: number, units: Sentence['units']): readonly number[] {
  const at = units.findIndex(({ start }) => start >= speaker)
  const [mark, word] = [units[at - 2], units[at - 1]]
  return mark !== undefined && word !== undefined && /^[,;]$/.test(mark.text) && words.turns.has(word.lower)
    ? [mark.start]
    : []
}
