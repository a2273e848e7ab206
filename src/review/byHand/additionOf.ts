import { type Anchor, type Instant, passagesOf, placeKey, type Story } from '~/story'
import type { Addition, Chain, Person, Selected } from '../types.ts'

export interface ToAdd {
  readonly story: Story
  /** The words, at least one stretch of them, in the order of the text. */
  readonly anchors: readonly [Anchor, ...Anchor[]]
  readonly chain: Chain
  readonly by: Person
  readonly at: Instant
  /** Read off the marks around the words where it is not given. */
  readonly type?: Addition['type']
}

/** An attribution that a person found: the words they chose, and what is known of whose they are. */
export function additionOf({ story, anchors, chain, by, at, type = typeOf(story, anchors) }: ToAdd): Addition {
  return {
    ruling: 'add',
    type,
    parts: anchors.map((anchor) => selectedIn(story, anchor)),
    on: { words: anchors.map(({ exact }) => exact).join(' … '), chain },
    block: anchors[0].place.block,
    nth: 0,
    by,
    at,
  }
}

/** How much of the text on either side of chosen words is kept with them, in UTF-16 code units. */
const contextLength = 32

function selectedIn(story: Story, anchor: Anchor): Selected {
  const text = textAt(story, anchor)
  return {
    anchor,
    before: text.slice(Math.max(anchor.start - contextLength, 0), anchor.start),
    after: text.slice(anchor.end, anchor.end + contextLength),
  }
}

const textAt = (story: Story, { place }: Anchor): string =>
  passagesOf(story).find((passage) => placeKey(passage.place) === placeKey(place))?.text ?? ''

const quotationMark = /["“”„‟«»「」『』]/u

/** All in quotation marks is direct, some of it mixed, none of it indirect. */
function typeOf(story: Story, anchors: readonly Anchor[]): Addition['type'] {
  const inMarks = anchors.filter((anchor) => {
    const text = textAt(story, anchor)
    const around = [text.charAt(anchor.start - 1), anchor.exact.trim().charAt(0)]
    return around.some((letter) => quotationMark.test(letter))
  })
  if (inMarks.length === anchors.length) return 'direct'
  return anchors.some(({ exact }) => quotationMark.test(exact)) ? 'mixed' : 'indirect'
}
