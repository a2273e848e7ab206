import type { Finding } from '~/attribution'
import { never } from '~/base'
import {
  type Anchor,
  type BlockId,
  type Passage,
  type Photo,
  passagesOfBlock,
  type Quote,
  type Story,
  titleFields,
  titleId,
} from '~/story'
import { passageOf, type PassagesAt, passagesAt, stillStands } from './passagesAt.ts'
import type { ChainLink, ReviewItem } from './types.ts'

/** An attribution as the story has it, before anyone has ruled on it. */
export type Attribution = Pick<
  ReviewItem,
  'kind' | 'type' | 'anchors' | 'block' | 'wording' | 'speaker' | 'confidence' | 'reason'
>

/** What there is to rule on, in story order: quote blocks, photos with words, and the findings that still stand. */
export function attributionsIn(story: Story, findings: readonly Finding[]): readonly Attribution[] {
  const at = passagesAt(story, findings)
  const speech = speechByBlock(findings, at)
  const found = (block: BlockId) => speech.get(block) ?? []
  const titles = titleFields.flatMap((field) => found(titleId(field)))
  const body = story.body.flatMap((block): readonly Attribution[] => {
    switch (block.kind) {
      case 'quote':
        return quoteIn(block)
      case 'photo':
        return [...photoIn(block), ...found(block.id)]
      case 'list':
        return [...new Set(passagesOfBlock(block).map(({ place }) => place.block))].flatMap(found)
      case 'paragraph':
      case 'heading':
      case 'note':
      case 'divider':
      case 'unknown':
        return found(block.id)
      default:
        return never(block)
    }
  })
  return [...titles, ...body]
}

function speechByBlock(findings: readonly Finding[], at: PassagesAt): ReadonlyMap<BlockId, readonly Attribution[]> {
  const byBlock = new Map<BlockId, { readonly order: number; readonly speech: Attribution }[]>()
  for (const finding of findings) {
    const [first] = finding.content
    if (first === undefined || !stillStands(finding, at)) continue
    const passage = passageOf(first, at)
    if (passage === undefined || passage.kind === 'quote' || passage.kind === 'chain step') continue
    // A photo says itself what it shows and who took it.
    if (finding.type === 'credit' && passage.kind === 'caption') continue
    const entry = { order: first.start, speech: speechOf(finding, first.place.block) }
    const here = byBlock.get(first.place.block)
    if (here === undefined) byBlock.set(first.place.block, [entry])
    else here.push(entry)
  }
  return new Map(
    [...byBlock].map(([block, entries]) => [
      block,
      entries.toSorted((a, b) => a.order - b.order).map(({ speech }) => speech),
    ]),
  )
}

const known = new WeakMap<Finding, Attribution>()

function speechOf(finding: Finding, block: BlockId): Attribution {
  const before = known.get(finding)
  if (before !== undefined) return before
  const chain = finding.chain.map(({ role, name }): ChainLink => ({ role, name, doubtful: false }))
  const speech: Attribution = {
    kind: 'speech',
    type: finding.type,
    anchors: finding.content,
    block,
    wording: { words: finding.content.map(({ exact }) => exact).join(' … '), chain },
    speaker: speakerIn(chain),
    confidence: finding.confidence,
    reason: finding.reason,
  }
  known.set(finding, speech)
  return speech
}

const speakerIn = (chain: readonly ChainLink[]): string | null =>
  chain.find(({ role, name }) => role === 'said by' && name !== '')?.name ?? null

const knownBlocks = new WeakMap<Quote | Photo, readonly Attribution[]>()

function quoteIn(block: Quote): readonly Attribution[] {
  const before = knownBlocks.get(block)
  if (before !== undefined) return before
  const words = passagesOfBlock(block).filter(({ kind }) => kind === 'quote')
  const chain = block.chain.map(({ role, name, doubtful }): ChainLink => ({ role, name, doubtful }))
  const speaker = speakerIn(chain)
  const text = words.map((passage) => passage.text).join('\n')
  const quote: Attribution = {
    kind: 'quote',
    type: 'direct',
    anchors: words.map(whole),
    block: block.id,
    wording: { words: text, chain },
    speaker,
    confidence: 'certain',
    reason:
      speaker === null
        ? 'The words are set as a quote, and nobody is named as the speaker.'
        : `The words are set as a quote, said by ${speaker}.`,
  }
  const attributions = text.trim() === '' ? [] : [quote]
  knownBlocks.set(block, attributions)
  return attributions
}

function photoIn(block: Photo): readonly Attribution[] {
  const before = knownBlocks.get(block)
  if (before !== undefined) return before
  const filled = passagesOfBlock(block).filter(
    ({ kind, text }) => (kind === 'caption' || kind === 'credit') && text.trim() !== '',
  )
  const [first] = filled
  const credit = block.credit.trim() === '' ? null : block.credit
  const attributions: readonly Attribution[] =
    first === undefined
      ? []
      : [
          {
            kind: 'photo',
            type: 'credit',
            anchors: filled.map(whole),
            block: block.id,
            wording: {
              words: first.text,
              chain: credit === null ? [] : [{ role: 'carried by', name: credit, doubtful: false }],
            },
            speaker: credit,
            confidence: 'certain',
            reason: credit === null ? 'The picture has no credit.' : `The picture is credited to ${credit}.`,
          },
        ]
  knownBlocks.set(block, attributions)
  return attributions
}

const whole = ({ place, text }: Passage): Anchor => ({ place, start: 0, end: text.length, exact: text })
