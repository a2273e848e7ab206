import type { BlockId, Passage, PassageKind } from '~/story'
import { attribute } from '../attribute.ts'
import type { Finding } from '../types.ts'

/** Paragraphs, one a line, as passages; a line that begins “note: ” or the like is of that kind. */
export const passagesIn = (copy: string): readonly Passage[] =>
  copy.split('\n').map((line, index): Passage => {
    const kind = kinds.find((one) => line.startsWith(`${one}: `)) ?? 'paragraph'
    const text = line.startsWith(`${kind}: `) ? line.slice(kind.length + 2) : line
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tests give out brands freely
    return { place: { block: `b${index}` as BlockId, field: 'text' }, kind, text }
  })

const kinds: readonly PassageKind[] = ['note', 'quote', 'chain step', 'caption', 'headline']

/**
 * The copy with its findings marked: ⟦words⟧ and ⟨speaker⟩. One finding inside another is marked inside it; a copy of
 * several lines stays several lines.
 */
export function found(copy: string): string {
  const passages = passagesIn(copy)
  const signs = passages.map(() => new Map<number, string>())
  const put = (block: string, at: number, sign: string, side: 'open' | 'close') => {
    const line = signs[passages.findIndex(({ place }) => place.block === block)]
    const before = line?.get(at) ?? ''
    line?.set(at, side === 'open' ? before + sign : sign + before)
  }
  for (const { content, source } of attribute(passages)) {
    for (const { place, start, end } of content) {
      put(place.block, start, '⟦', 'open')
      put(place.block, end, '⟧', 'close')
    }
    for (const { place, start, end } of source) {
      put(place.block, start, '⟨', 'open')
      put(place.block, end, '⟩', 'close')
    }
  }
  return passages.map(({ text }, index) => marked(text, signs[index] ?? new Map())).join('\n')
}

function marked(text: string, signs: ReadonlyMap<number, string>): string {
  let out = ''
  for (let at = 0; at <= text.length; at++) out += (signs.get(at) ?? '') + (text[at] ?? '')
  return out
}

/** The chain of each finding: “said by Ann, carried by Reuters”. A name found elsewhere than it is written has a star. */
export const chains = (copy: string): readonly string[] =>
  attribute(passagesIn(copy)).map(({ chain }: Finding) =>
    chain.map(({ role, name, anchor }) => `${role} ${name}${anchor === undefined ? '*' : ''}`).join(', '),
  )
