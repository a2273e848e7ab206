import type { Agency, Passage, PassageKind } from '~/story'
import { agenciesOf } from './agencies.ts'
import { creditsOf } from './creditsOf.ts'
import { link, type Read } from './link.ts'
import { firstMarkIn } from './quotationsIn.ts'
import { type Reading, readPassage } from './readPassage.ts'
import type { Finding } from './types.ts'

/** Where people speak in running text. A note is the desk's own voice, and a quote block already says who speaks. */
const readsSpeech: Readonly<Record<PassageKind, boolean>> = {
  headline: true,
  standfirst: true,
  byline: false,
  dateline: false,
  paragraph: true,
  heading: true,
  'list item': true,
  quote: false,
  'chain step': false,
  caption: true,
  credit: false,
  'alternative text': false,
  note: false,
}

/**
 * Makes an `attribute` that remembers: a passage is read again only when its text is new, and a finding that has not
 * changed is the very object of the last answer. It answers as `attribute` does, whatever it was asked before.
 * `house` holds the agencies whose credits it knows besides the common ones, and how the house spells them.
 */
export function createAttributor(house: readonly Agency[] = []): (passages: readonly Passage[]) => readonly Finding[] {
  const agencies = agenciesOf(house)
  let readings = new Map<string, Reading>()
  let findings = new Map<string, Finding>()
  return (passages) => {
    const kept = new Map<string, Reading>()
    let inside = 0
    const read = passages.map((passage, index): Read => {
      if (!readsSpeech[passage.kind]) return { passage, reading: null }
      const { text } = passage
      const begins = inside > 0 ? 'inside' : 'outside'
      const key = begins + text
      const reading = kept.get(key) ?? readings.get(key) ?? readPassage(text, agencies, begins)
      kept.set(key, reading)
      inside = inside > 0 ? inside - 1 : 0
      if (inside === 0 && reading.quotations.at(-1)?.closed === false) inside = goesOnFor(passages, index + 1)
      return { passage, reading }
    })
    const fresh = new Map<string, Finding>()
    const answer = [...link(read), ...creditsOf(read)].map((finding) => {
      const key = JSON.stringify(finding)
      const same = findings.get(key) ?? finding
      fresh.set(key, same)
      return same
    })
    readings = kept
    findings = fresh
    return answer
  }
}

/** How many passages an open quotation may go on for without a mark, before the one that closes it. */
const farthest = 4

/** How many passages from `index` on belong to an open quotation: up to the one whose first mark closes it, or none. */
function goesOnFor(passages: readonly Passage[], index: number): number {
  for (let count = 1; count <= farthest; count++) {
    const next = passages[index + count - 1]
    if (next === undefined || !readsSpeech[next.kind]) return 0
    const mark = firstMarkIn(next.text)
    if (mark !== 'none') return mark === 'closes' ? count : 0
  }
  return 0
}
