import type { Agency, House, Passage, PassageKind } from '~/story'
import { creditsOf } from './creditsOf.ts'
import { createLinker, type Read } from './createLinker.ts'
import { type Lexicon, lexiconOf } from './lexiconOf.ts'
import { type Begins, firstMarkIn } from './quotationsIn.ts'
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

const common = lexiconOf([])

/**
 * Makes an `attribute` that remembers: a passage is read again only when its text is new, and a finding that has not
 * changed is the very object of the last answer. It answers as `attribute` does, whatever it was asked before.
 * `agencies` are those whose credits it knows besides the common ones, as the house spells them; `verbs` are verbs of
 * speech that only the house knows, in the past tense, by language tag.
 */
export function createAttributor(
  agencies: readonly Agency[] = [],
  verbs: House['verbs'] = {},
): (passages: readonly Passage[]) => readonly Finding[] {
  const hasOwn = agencies.length > 0 || Object.keys(verbs).length > 0
  const readAs = createReader(hasOwn ? lexiconOf(agencies, verbs) : common)
  const link = createLinker()
  const keep = createKeeping()
  return (passages) => {
    const reading = readAs()
    let inside = 0
    const read = passages.map((passage, index): Read => {
      if (!readsSpeech[passage.kind]) return { passage, reading: null }
      const found = reading(passage.text, inside > 0 ? 'inside' : 'outside')
      inside = inside > 0 ? inside - 1 : 0
      if (inside === 0 && found.quotations.at(-1)?.closed === false) inside = goesOnFor(passages, index + 1)
      return { passage, reading: found }
    })
    return [...link(read), ...keep(creditsOf(read))]
  }
}

type Readings = Readonly<Record<Begins, Map<string, Reading>>>
const noReadings = (): Readings => ({ inside: new Map(), outside: new Map() })

/** Gives, for each round, a way to read that takes texts of this round and of the last one from memory. */
function createReader(lexicon: Lexicon): () => (text: string, begins: Begins) => Reading {
  let last = noReadings()
  return () => {
    const before = last
    const here = noReadings()
    last = here
    return (text, begins) => {
      const reading = here[begins].get(text) ?? before[begins].get(text) ?? readPassage(text, lexicon, begins)
      here[begins].set(text, reading)
      return reading
    }
  }
}

/** Gives a finding that says what one of the last round said as that very object. */
function createKeeping(): (findings: readonly Finding[]) => readonly Finding[] {
  let last = new Map<string, Finding>()
  return (findings) => {
    const here = new Map<string, Finding>()
    const kept = findings.map((finding) => {
      const said = JSON.stringify(finding)
      const same = last.get(said) ?? finding
      here.set(said, same)
      return same
    })
    last = here
    return kept
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
