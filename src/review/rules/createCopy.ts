import {
  type Block,
  type BlockId,
  type Passage,
  passagesOf,
  passagesOfBlock,
  type Story,
  type TitleField,
  titleFields,
  titleId,
} from '~/story'
import type { ReviewItem } from '../types.ts'
import type { Copy, Ground, Part } from './types.ts'

/** What a copy is made of. */
export interface CopyFacts extends Pick<Ground, 'house' | 'origins' | 'vouched'>, Pick<Copy, 'story' | 'now'> {
  /** In story order, as `reviewOf` gives them; kept by `reuseItems`, they keep their parts. */
  readonly items: readonly ReviewItem[]
}

/** Makes a `copyOf` that remembers: a part, or the ground, is the very object of the last copy where nothing in it changed. */
export function createCopy(): (facts: CopyFacts) => Copy {
  const known = new WeakMap<Block, Part>()
  const titles = new Map<TitleField, Part>()
  let last: Ground | null = null
  return ({ story, items, now, ...kept }) => {
    const itemsOf = byBlock(items)
    const head = titlesOf(story).map(([field, passages]) => {
      const part = reused(titles.get(field), { id: titleId(field), block: field, passages, items: itemsOf(passages) })
      titles.set(field, part)
      return part
    })
    const body = story.body.map((block) => {
      const passages = passagesOfBlock(block)
      const part = reused(known.get(block), { id: block.id, block, passages, items: itemsOf(passages) })
      known.set(block, part)
      return part
    })
    last = sameOr(last, groundOf(story, kept))
    return { story, parts: [...head, ...body], ground: last, now }
  }
}

const titlesOf = (story: Story): readonly (readonly [TitleField, readonly Passage[]])[] => {
  const passages = passagesOf({ ...story, body: [] })
  return titleFields.map((field) => [field, passages.filter(({ kind }) => kind === field)])
}

/** Gives the items that stand in some passages. An item of a list is a block of its own. */
function byBlock(items: readonly ReviewItem[]): (passages: readonly Passage[]) => readonly ReviewItem[] {
  const groups = Map.groupBy(items, ({ block }): BlockId => block)
  return (passages) =>
    [...new Set(passages.map(({ place }) => place.block))].flatMap((block) => groups.get(block) ?? [])
}

const reused = (before: Part | undefined, now: Part): Part =>
  before !== undefined && sameList(before.items, now.items) && sameTexts(before.passages, now.passages) ? before : now

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at]))

/** Of one part the places are the same as long as there are as many. */
const sameTexts = (a: readonly Passage[], b: readonly Passage[]): boolean =>
  a === b || (a.length === b.length && a.every(({ text }, at) => text === b[at]?.text))

const groundOf = (
  { language, zone, filedAt, publishAt }: Story,
  kept: Pick<Ground, 'house' | 'origins' | 'vouched'>,
): Ground => ({ language, zone, filedAt, publishAt, ...kept })

const sameOr = (before: Ground | null, now: Ground): Ground =>
  before !== null &&
  before.language === now.language &&
  before.zone === now.zone &&
  before.filedAt === now.filedAt &&
  before.publishAt === now.publishAt &&
  before.house === now.house &&
  sameList(before.origins, now.origins) &&
  sameList(before.vouched, now.vouched)
    ? before
    : now
