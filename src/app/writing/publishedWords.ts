import type { MarkedWords } from '~/preview'
import { type Anchor, type BlockId, type Passage, passagesOf, passagesOfBlock, placeKey, type Story } from '~/story'

/** Words as they stand on the published page. */
export interface Published {
  readonly block: string
  readonly words: MarkedWords
}

/** Finds, for one story, where the words of an anchor stand on its page: null where other words stand there now. */
export function publishedWords(story: Story): (anchor: Anchor) => Published | null {
  const places = placesIn(story)
  return ({ place, start, end, exact }) => {
    const found = places.get(placeKey(place))
    if (found === undefined || found.passage.text.slice(start, end) !== exact) return null
    const before = found.before.reduce((sum, { text }) => sum + countIn(text, exact), 0)
    const nth = before + countIn(found.passage.text.slice(0, start), exact)
    return { block: found.block, words: { exact, nth } }
  }
}

interface OnPage {
  readonly block: string
  readonly passage: Passage
  /** What of the same block stands on the page before it. */
  readonly before: readonly Passage[]
}

function placesIn(story: Story): ReadonlyMap<string, OnPage> {
  const places = new Map<string, OnPage>()
  const note = (block: BlockId, all: readonly Passage[]) => {
    const passages = all.filter(({ kind }) => kind !== 'chain step' && kind !== 'alternative text')
    for (const [at, passage] of passages.entries())
      places.set(placeKey(passage.place), { block, passage, before: passages.slice(0, at) })
  }
  for (const title of passagesOf({ ...story, body: [] })) note(title.place.block, [title])
  for (const block of story.body) note(block.id, passagesOfBlock(block))
  return places
}

function countIn(text: string, exact: string): number {
  if (exact === '') return 0
  let count = 0
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + exact.length)) count += 1
  return count
}
