import { given } from '~/base'
import { chainsText, itemsOf, ruledElsewhere } from '~/review'
import type { Story } from '~/story'
import { cardOf } from './cardOf.ts'
import type { Noted } from './notedFrom.ts'
import type { Card, Looked } from './types.ts'

/**
 * What the shelf shows of a draft nobody has open: what is said in running text is counted when it is next opened and
 * checked. Its sources are known as far as somebody has ruled on it.
 */
export function cardOfClosed(story: Story, noted: Pick<Noted, 'decisions' | 'spiked' | 'corrections'>): Card {
  const items = itemsOf({ story, findings: [], decisions: noted.decisions })
  const ruled = ruledElsewhere(story, items, noted.decisions)
  return { ...cardOf(story, items, noted), sources: chainsText([...items, ...ruled.map((wording) => ({ wording }))]) }
}

/** What the shelf counts for a draft; nothing where it cannot be had. An action on the shelf changes no attribution. */
export function countsIn(looked: Looked): Partial<Card> {
  if (looked.kind !== 'card') return {}
  const { unreviewed, queried, stet, sources } = looked.draft.card
  return { unreviewed, queried, stet, ...given({ sources }) }
}
