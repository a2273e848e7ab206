import type { Finding } from '~/attribution'
import { given, never } from '~/base'
import {
  type Anchor,
  type BlockId,
  type ChainStep,
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
  'kind' | 'type' | 'anchors' | 'block' | 'wording' | 'speaker' | 'confidence' | 'reason' | 'addition'
>

/**
 * What there is to rule on, in story order: quote blocks, photos with words, the findings that still stand, and what people
 * added.
 */
export function attributionsIn(
  story: Story,
  findings: readonly Finding[],
  added: readonly Attribution[] = [],
): readonly Attribution[] {
  const at = passagesAt(story, findings)
  const speech = speechByBlock([...speechIn(findings, at), ...added])
  const found = (block: BlockId) => speech.get(block) ?? []
  const titles = titleFields.flatMap((field) => found(titleId(field)))
  const body = story.body.flatMap((block): readonly Attribution[] => {
    switch (block.kind) {
      case 'quote':
        return [...quoteIn(block), ...found(block.id)]
      case 'photo':
        return [...photoIn(block), ...found(block.id)]
      case 'list':
        return [...new Set(passagesOfBlock(block).map(({ place }) => place.block))].flatMap(found)
      case 'paragraph':
      case 'heading':
      case 'moment':
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

const speechIn = (findings: readonly Finding[], at: PassagesAt): readonly Attribution[] =>
  findings.flatMap((finding) => {
    const [first] = finding.content
    if (first === undefined || !stillStands(finding, at)) return []
    const passage = passageOf(first, at)
    if (passage === undefined || passage.kind === 'quote' || passage.kind === 'chain step') return []
    // A photo says itself what it shows and who took it.
    if (finding.type === 'credit' && passage.kind === 'caption') return []
    return [speechOf(finding, first.place.block)]
  })

function speechByBlock(speech: readonly Attribution[]): ReadonlyMap<BlockId, readonly Attribution[]> {
  const byBlock = Map.groupBy(speech, ({ block }) => block)
  return new Map([...byBlock].map(([block, here]) => [block, here.toSorted((a, b) => startOf(a) - startOf(b))]))
}

const startOf = ({ anchors: [first] }: Attribution): number => first?.start ?? 0

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

/** A step as review shows it: without the id that the editor knows it by. */
const linkOf = ({ role, name, doubtful, kind, when, place, link, language }: ChainStep): ChainLink => ({
  role,
  name,
  doubtful,
  ...given({ kind, when, place, link, language }),
})

const knownBlocks = new WeakMap<Quote | Photo, readonly Attribution[]>()

function quoteIn(block: Quote): readonly Attribution[] {
  const before = knownBlocks.get(block)
  if (before !== undefined) return before
  const words = passagesOfBlock(block).filter(({ kind }) => kind === 'quote')
  const chain = block.chain.map(linkOf)
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
