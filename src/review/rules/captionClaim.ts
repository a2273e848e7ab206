import type { Passage } from '~/story'
import { anchorAt } from './anchorAt.ts'
import { type ClaimWords, claimWordsOf } from './claimWords.ts'
import { isOwn } from './ownWords.ts'
import type { Breach, Part, PartRule } from './types.ts'

export const captionClaim: PartRule = {
  id: 'caption-claim',
  why: 'A caption tells what the picture shows; an action that was not seen is attributed (AP, photo captions).',
  levels: { reporter: 'hint', desk: 'warn', publish: 'warn' },
  inPart(part, { language }) {
    const caption = part.passages.find(({ kind }) => kind === 'caption')
    const words = claimWordsOf(language)
    if (caption === undefined || words === null || words.source.test(caption.text)) return []
    return isAttributed(part) ? [] : claimsIn(caption, words)
  },
}

const isAttributed = ({ items }: Part): boolean =>
  items.some(({ kind, speaker, type }) => kind === 'speech' && type !== 'credit' && speaker !== null)

const claimsIn = (caption: Passage, { claim }: ClaimWords): readonly Breach[] =>
  [...caption.text.matchAll(claim)].flatMap(({ 0: exact, index: start }) => {
    const end = start + exact.length
    if (!isOwn(caption, start, end)) return []
    const says = `The caption says “${exact}”, which the picture cannot show. Say who says so, or take it out.`
    return [{ block: caption.place.block, anchor: anchorAt(caption, start, end), says, on: exact }]
  })
