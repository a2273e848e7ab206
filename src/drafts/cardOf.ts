import { plainText, type Story } from '~/story'
import type { Card } from './types.ts'

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
