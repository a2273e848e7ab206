import type { ChainLink, ItemKey, ReviewItem } from '~/review'
import type { BlockId, Instant, Zone } from '~/story'

// Names in tests are made up, so they are branded by hand.
export const blockId = (id: string): BlockId => id as BlockId
export const instant = (iso: string): Instant => Date.parse(iso) as Instant
export const jerusalem = 'Asia/Jerusalem' as Zone
export const noa = { id: 'noa', name: 'Noa Adler' }

/** "said by: Boris Johnson > said to: BBC? > carried by:" is a chain with a doubtful and a missing step. */
export const chain = (line: string): readonly ChainLink[] =>
  line === ''
    ? []
    : line.split(' > ').map((step) => {
        const [role = '', name = ''] = step.split(/:\s*/u)
        return { role: role as ChainLink['role'], name: name.replace(/\?$/u, ''), doubtful: name.endsWith('?') }
      })

export interface ItemInTest extends Partial<Omit<ReviewItem, 'key' | 'wording'>> {
  readonly words: string
  readonly chain?: string
}

export function item({ words, chain: line = 'said by: Adham Sahloul', ...rest }: ItemInTest): ReviewItem {
  const block = rest.block ?? blockId(`block of ${words}`)
  const wording = { words, chain: chain(line) }
  const item: ReviewItem = {
    key: `${words}/${line}` as ItemKey,
    kind: 'speech',
    type: 'direct',
    anchors: [{ place: { block, field: 'text' }, start: 0, end: words.length, exact: words }],
    block,
    nth: 0,
    wording,
    found: wording,
    foundNth: 0,
    speaker: wording.chain[0]?.name ?? null,
    confidence: 'likely',
    reason: 'A verb of saying follows the words.',
    state: 'unreviewed',
    ...rest,
  }
  return item
}
