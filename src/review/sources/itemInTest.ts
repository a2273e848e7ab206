import type { BlockId } from '~/story'
import { type House, plainHouse } from '~/story'
import type { ChainLink, ItemKey, ReviewItem } from '../types.ts'

/** “said by: Army > carried by: SANA? > quoted by:” is a chain with a doubtful and a missing step. */
export const chain = (line: string): readonly ChainLink[] =>
  line === ''
    ? []
    : line.split(' > ').map((step) => {
        const [role = '', name = ''] = step.split(/:\s*/u)
        return { role: role as ChainLink['role'], name: name.replace(/\?$/u, ''), doubtful: name.endsWith('?') } // a test writes roles
      })

/** An attribution of these words that came by such a chain. */
export function item(words: string, line: string, rest: Partial<ReviewItem> = {}): ReviewItem {
  const block = `block of ${words}` as BlockId // made up for a test
  const wording = { words, chain: chain(line) }
  return {
    key: words as ItemKey, // made up for a test
    kind: 'speech',
    type: 'direct',
    anchors: [{ place: { block, field: 'text' }, start: 0, end: words.length, exact: words }],
    block,
    nth: 0,
    wording,
    found: wording,
    foundNth: 0,
    speaker: wording.chain[0]?.name ?? null,
    confidence: 'certain',
    reason: 'A verb of saying follows the words.',
    state: 'stet',
    ...rest,
  }
}

export const house: House = {
  ...plainHouse,
  name: 'The Meridian',
  agencies: [
    { name: 'Reuters', spellings: ['Thomson Reuters'], kind: 'agency' },
    { name: 'SANA', spellings: ['Syrian Arab News Agency'], kind: 'state media' },
  ],
  sources: [{ name: 'Syrian army', spellings: ['the regime’s forces'] }],
}
