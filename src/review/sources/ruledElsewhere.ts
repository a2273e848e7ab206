import { passagesOf, type Story } from '~/story'
import type { Decision, ReviewItem, Wording } from '../types.ts'

/**
 * What people have ruled on in running text, for whoever has no findings at hand: words that still stand in the story,
 * each with the chain that the last decision on them names. What was dismissed is not among them.
 */
export function ruledElsewhere(
  story: Story,
  items: readonly ReviewItem[],
  decisions: readonly Decision[],
): readonly Wording[] {
  const listed = new Set(items.map(({ wording }) => wording.words))
  const last = new Map<string, Decision>()
  for (const decision of decisions) {
    const { words } = decision.on
    if (decision.ruling === 'add' || listed.has(words)) continue
    // Of what was amended the chain holds until another is given.
    const before = last.get(words)
    if (before?.ruling === 'amend' && decision.ruling === 'amend' && decision.chain === undefined) continue
    last.set(words, decision)
  }
  const text = passagesOf(story)
    .map((passage) => passage.text)
    .join('\n')
  return [...last.values()]
    .filter(({ ruling, on }) => ruling !== 'dismiss' && on.words.split(' … ').every((part) => text.includes(part)))
    .map((decision) => ({ words: decision.on.words, chain: chainAfter(decision) }))
}

const chainAfter = (decision: Decision): Wording['chain'] =>
  decision.ruling === 'amend' ? (decision.chain ?? decision.on.chain) : decision.on.chain
