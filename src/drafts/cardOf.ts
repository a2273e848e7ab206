import { chainsText, countsOf, type ReviewItem } from '~/review'
import { plainText, type Story } from '~/story'
import type { Noted } from './notedFrom.ts'
import type { Card } from './types.ts'

/** What the shelf shows of a draft that reads as this story, with these attributions. */
export function cardOf(
  story: Story,
  items: readonly ReviewItem[],
  { spiked, corrections: { length } }: Pick<Noted, 'spiked' | 'corrections'>,
): Card {
  const { unreviewed, queried, stet } = countsOf(items)
  return {
    slug: story.slug,
    headline: plainText(story.headline),
    status: story.status,
    unreviewed,
    queried,
    stet,
    spiked,
    sources: chainsText(items),
    ...(length > 0 && { corrections: length }),
  }
}
