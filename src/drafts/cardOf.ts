import { countsOf, itemsOf } from '~/review'
import { plainText, type Story } from '~/story'
import type { Noted } from './notedFrom.ts'
import type { Card, Looked } from './types.ts'

/** How many attributions of a story are in each state. */
export interface Counted {
  readonly unreviewed: number
  readonly queried: number
  readonly stet: number
}

/** What the shelf shows of a draft that reads as this story. */
export const cardOf = (story: Story, { unreviewed, queried, stet }: Counted, spiked: boolean): Card => ({
  slug: story.slug,
  headline: plainText(story.headline),
  status: story.status,
  unreviewed,
  queried,
  stet,
  spiked,
})

/** The same for a draft nobody has open: what is said in running text is counted when it is next opened and checked. */
export const cardOfClosed = (story: Story, { decisions, spiked }: Pick<Noted, 'decisions' | 'spiked'>): Card =>
  cardOf(story, countsOf(itemsOf({ story, findings: [], decisions })), spiked)

/** What the shelf counts for a draft; nothing where it cannot be had. An action on the shelf changes no attribution. */
export function countsIn(looked: Looked): Partial<Counted> {
  if (looked.kind !== 'card') return {}
  const { unreviewed, queried, stet } = looked.draft.card
  return { unreviewed, queried, stet }
}
