import { given } from '~/base'
import { type Instant, isoIn, liveStoryOf, type OwnMarks, type PageWordsTable, type Story, type Zone } from '~/story'
import { wordsOf } from '../page/inlineHtml.ts'
import { updateId } from '../page/livePage.ts'
import { type PublishedUpdate, publishedUpdates } from '../page/publishedUpdates.ts'
import { blockText } from '../text/blockText.ts'

/** An update of a live story. https://schema.org/BlogPosting */
export interface BlogPosting {
  readonly '@type': 'BlogPosting'
  /** Where it stands in the page. */
  readonly '@id': string
  readonly headline?: string
  readonly articleBody?: string
  readonly datePublished?: string
}

/** What a live story says besides what every story does. Times are ISO 8601 with the offset of the story's zone. */
export interface LiveCoverage {
  readonly coverageStartTime?: string
  /** The last update's, as soon as the story is published. */
  readonly coverageEndTime?: string
  readonly liveBlogUpdate?: readonly BlogPosting[]
}

/** The updates of a live story for machines, in the order readers get them; null of a story that is none. */
export function liveCoverage(story: Story, marks: OwnMarks | undefined, words: PageWordsTable): LiveCoverage | null {
  const { updates } = liveStoryOf(story.body)
  if (updates.length === 0) return null
  const context = { language: story.language, zone: story.zone, marks, words }
  const times = updates.flatMap(({ moment: { at } }) => at ?? [])
  const iso = (at: Instant | undefined) => (at === undefined ? undefined : isoIn(at, story.zone))
  const posts = publishedUpdates(updates, (block) => {
    const text = blockText(block, context)
    return text.trim() === '' ? [] : [text]
  }).map((update) => postOf(update, story.zone))
  return given({
    coverageStartTime: iso(times.at(-1)),
    coverageEndTime: story.publishedAt === null ? undefined : iso(times[0]),
    liveBlogUpdate: posts.length === 0 ? undefined : posts,
  })
}

function postOf({ moment, inside }: PublishedUpdate<string>, zone: Zone): BlogPosting {
  const headline = wordsOf(moment.title)
  return {
    '@type': 'BlogPosting',
    '@id': `#${updateId(moment)}`,
    ...given({
      headline: headline === '' ? undefined : headline,
      articleBody: inside.length === 0 ? undefined : inside.join('\n\n'),
      datePublished: moment.at === null ? undefined : isoIn(moment.at, zone),
    }),
  }
}
