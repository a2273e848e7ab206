import { hashOf } from '~/base'
import type { Finding } from '~/attribution'
import type { BlockId, Story } from '~/story'
import { type Attribution, attributionsIn } from './attributionsIn.ts'
import { bindDecisions, type Counted } from './bindDecisions.ts'
import type { Decision, ItemKey, ReviewItem, ReviewState } from './types.ts'
import { wordingKey } from './wording.ts'

export interface Review {
  readonly story: Story
  readonly findings: readonly Finding[]
  /** In the order they were made. */
  readonly decisions: readonly Decision[]
}

/**
 * What an editor rules on, in story order, each with the ruling in force.
 * A decision follows the words, not their place: moving a block keeps it, changing one word or one step of the chain
 * reopens that item and no other, and putting the word back restores it.
 */
export function itemsOf({ story, findings, decisions }: Review): readonly ReviewItem[] {
  const counted = countRepeats(attributionsIn(story, findings))
  const bound = bindDecisions(counted, decisions)
  return counted.map((attribution, index) => {
    const { decision, before } = bound[index] ?? {}
    return {
      key: keyOf(attribution),
      ...attribution,
      state: decision === undefined ? 'unreviewed' : states[decision.ruling],
      ...(decision === undefined || decision.ruling === 'reopen' ? {} : { decision }),
      ...(before === undefined ? {} : { before }),
    }
  })
}

const states: Record<Decision['ruling'], ReviewState> = { stet: 'stet', query: 'queried', reopen: 'unreviewed' }

/** Items come block by block, so that repeats are counted anew at each block. */
function countRepeats(attributions: readonly Attribution[]): readonly Counted[] {
  const seen = new Map<string, number>()
  let block: BlockId | null = null
  return attributions.map((attribution) => {
    if (attribution.block !== block) seen.clear()
    block = attribution.block
    const key = wordingKey(attribution.wording)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return { ...attribution, nth }
  })
}

const keys = new WeakMap<object, Map<string, ItemKey>>()

function keyOf({ wording, block, nth }: Counted): ItemKey {
  const at = `${block}\0${nth}`
  const known = keys.get(wording)
  const before = known?.get(at)
  if (before !== undefined) return before
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand is given here and nowhere else
  const key = hashOf(`${at}\0${wordingKey(wording)}`) as ItemKey
  if (known === undefined) keys.set(wording, new Map([[at, key]]))
  else known.set(at, key)
  return key
}
