import type { ReviewItem, ReviewState } from '~/review'
import { type Block, plainText, type Story, titleId } from '~/story'
import type { OutlineEntry } from '../panes/OutlinePane.tsx'
import { shortened } from '../panes/shortened.ts'

/** What a block is known by in a list: a quote by its speaker, anything else by how it begins. */
export function outlineOf(story: Story, items: readonly ReviewItem[]): readonly OutlineEntry[] {
  const states = worstByBlock(items)
  return [
    { block: titleId('headline'), kind: 'headline', label: 'Headline, standfirst', level: 1 },
    ...story.body.flatMap((block) => entryOf(block, states.get(block.id))),
  ]
}

const known = new WeakMap<Block, string>()

function entryOf(block: Block, state: ReviewState | undefined): readonly OutlineEntry[] {
  if (block.kind === 'divider') return []
  const label = known.get(block) ?? labelOf(block)
  known.set(block, label)
  if (label === '' && block.kind === 'paragraph') return []
  const level = block.kind === 'heading' ? block.level : block.kind === 'moment' ? 2 : 3
  return [{ block: block.id, kind: block.kind, label, level, ...(state === undefined ? {} : { state }) }]
}

function labelOf(block: Exclude<Block, { kind: 'divider' }>): string {
  switch (block.kind) {
    case 'paragraph':
      return opening(plainText(block.text))
    case 'heading':
      return opening(plainText(block.text)) || 'Heading'
    case 'moment':
      return opening(plainText(block.title)) || 'Update'
    case 'note':
      return opening(plainText(block.text)) || 'Note'
    case 'list':
      return opening(plainText(block.items[0]?.text ?? [])) || 'List'
    case 'quote':
      return (
        opening(block.chain.find(({ name }) => name.trim() !== '')?.name ?? '') ||
        opening(plainText(block.words[0] ?? [])) ||
        'Quote'
      )
    case 'photo':
      return opening(plainText(block.caption)) || 'Photo'
    case 'unknown':
      return opening(block.text) || 'Unknown block'
  }
}

/** Enough to tell one block from another in the width of the pane, in UTF-16 code units. */
const shown = 26

const opening = (text: string): string => shortened(text.trim().replace(/\s+/gu, ' '), shown)

const weight: Record<ReviewState, number> = { stet: 0, unreviewed: 1, queried: 2 }

/** The state of a block is that of the item in it that most wants attention. */
function worstByBlock(items: readonly ReviewItem[]): ReadonlyMap<string, ReviewState> {
  const worst = new Map<string, ReviewState>()
  for (const { block, state } of items) {
    const before = worst.get(block)
    if (before === undefined || weight[state] > weight[before]) worst.set(block, state)
  }
  return worst
}
