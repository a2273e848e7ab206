import { type Anchor, type Passage, passagesOf, placeKey, type Story } from '~/story'
import type { Attribution } from './attributionsIn.ts'
import type { Addition, Selected } from './types.ts'

export interface PlacedAdditions {
  /** Those whose words, or the place they had, are in the story, each as an attribution. */
  readonly placed: readonly Attribution[]
  readonly lost: readonly Addition[]
}

/**
 * Finds the words of attributions that people added, as W3C's TextQuoteSelector does: the exact words where they were
 * chosen, else wherever they stand now, else what stands between the words that were around them.
 */
export function placeAdditions(story: Story, additions: readonly Addition[]): PlacedAdditions {
  if (additions.length === 0) return nothing
  const passages = passagesOf(story)
  const taken = new Set<string>()
  const placed: Attribution[] = []
  const lost: Addition[] = []
  for (const addition of additions) {
    const anchors = addition.parts.flatMap((part) => placeOf(part, passages, taken) ?? [])
    if (anchors.length < addition.parts.length) {
      lost.push(addition)
      continue
    }
    for (const anchor of anchors) taken.add(stretchKey(anchor))
    placed.push(attributionOf(addition, anchors))
  }
  return { placed, lost }
}

const nothing: PlacedAdditions = { placed: [], lost: [] }

const stretchKey = ({ place, start, end }: Anchor): string => `${placeKey(place)} ${start} ${end}`

function placeOf(part: Selected, passages: readonly Passage[], taken: ReadonlySet<string>): Anchor | null {
  const { place, exact } = part.anchor
  const here = passages.find((passage) => placeKey(passage.place) === placeKey(place))
  const free = (anchor: Anchor) => !taken.has(stretchKey(anchor))
  const exactly = (list: readonly Passage[]) =>
    list
      .flatMap((passage) => occurrencesOf(exact, passage))
      .filter(free)
      .map((anchor) => ({ anchor, weight: likeness(part, anchor, passages) }))
      .toSorted((a, b) => b.weight - a.weight)
      .at(0)?.anchor
  const others = passages.filter((passage) => passage !== here)
  const between = here === undefined ? null : stretchBetween(part, here)
  return (
    (here === undefined ? undefined : exactly([here])) ??
    exactly(others) ??
    (between !== null && free(between) ? between : null)
  )
}

function occurrencesOf(words: string, { place, text }: Passage): readonly Anchor[] {
  if (words === '') return []
  const found: Anchor[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    found.push({ place, start: at, end: at + words.length, exact: words })
  }
  return found
}

/** How many characters around an occurrence are those that were around the words when they were chosen. */
function likeness({ before, after }: Selected, { place, start, end }: Anchor, passages: readonly Passage[]): number {
  const text = passages.find((passage) => passage.place === place)?.text ?? ''
  let same = 0
  while (same < before.length && before.at(-1 - same) === text[start - 1 - same]) same++
  let right = 0
  while (right < after.length && after[right] === text[end + right]) right++
  return same + right
}

/** What stands where the words were: between the same neighbours, at either end the passage's own end. */
function stretchBetween({ before, after }: Selected, { place, text }: Passage): Anchor | null {
  const from = before === '' ? 0 : text.indexOf(before)
  const start = from === -1 ? -1 : from + before.length
  const end = after === '' ? text.length : text.indexOf(after, Math.max(start, 0))
  if (start === -1 || end === -1 || (before === '' && after === '')) return null
  const exact = text.slice(start, end)
  return exact.trim() === '' ? null : { place, start, end, exact }
}

const known = new WeakMap<Addition, Attribution>()

/** The very attribution of the time before where its words stand where they stood. */
function attributionOf(addition: Addition, anchors: readonly Anchor[]): Attribution {
  const before = known.get(addition)
  if (before !== undefined && sameAnchors(before.anchors, anchors)) return before
  const [first] = anchors
  if (first === undefined) throw new Error('An addition without words')
  const { chain } = addition.on
  const attribution: Attribution = {
    kind: 'speech',
    type: addition.type,
    anchors,
    block: first.place.block,
    wording: { words: anchors.map(({ exact }) => exact).join(' … '), chain },
    speaker: chain.find(({ role, name }) => role === 'said by' && name !== '')?.name ?? null,
    confidence: 'certain',
    reason: `Added by hand by ${addition.by.name}.`,
    addition,
  }
  known.set(addition, attribution)
  return attribution
}

const sameAnchors = (a: readonly Anchor[], b: readonly Anchor[]): boolean =>
  a.length === b.length &&
  a.every((anchor, at) => stretchKey(anchor) === stretchKey(b[at] ?? anchor) && anchor.exact === b[at]?.exact)
