import {
  type Direction,
  directionIn,
  directionOf,
  directionOfStory,
  englishPageWords,
  liveStoryOf,
  plainText,
  type Story,
  titleId,
} from '~/story'
import { authorsOf } from '../data/authorsOf.ts'
import type { KnownNames } from '../data/partyOf.ts'
import { directionHtml, isBlank } from '../page/blockHtml.ts'
import { attributeHtml, inlineHtml, wordsOf } from '../page/inlineHtml.ts'
import { pageFacts, publishedAt } from '../page/pageFacts.ts'
import { pageOf } from '../page/pageOf.ts'
import { seenFrom } from '../page/seenFrom.ts'
import { timesHtml } from '../page/timesHtml.ts'
import type { PageOptions, PagePart } from '../page/types.ts'
import { feedHtml } from './feedHtml.ts'

export interface FeedOptions extends Omit<PageOptions, 'css' | 'house' | 'sizes' | 'crops'> {
  readonly house: PageOptions['house'] & KnownNames
  /** Where the publication stands on the web, an origin such as `https://example.org`: links by their path lead there. */
  readonly site?: string | undefined
  /** What stays on elements besides what a feed has, such as `data-block` in a preview. */
  readonly keep?: readonly string[]
}

/** A story as a feed tells it. What stands around it is the feed reader's. */
export interface FeedItem {
  readonly title: string
  readonly description: string
  /** Each name that the byline has. */
  readonly authors: readonly string[]
  /** The story's own language and direction: a feed reader's page has others. */
  readonly lang: string
  readonly dir: Direction
  /** HTML that says when an editor changed the story since, for which a feed has no field; empty where nobody did. */
  readonly changed: string
  /** The page's own blocks, and above them what no field of a feed is for. */
  readonly parts: readonly PagePart[]
}

/** What is published of a story, for a feed: no more than its page says. */
export function feedItem(written: Story, { site, keep = [], ...options }: FeedOptions): FeedItem {
  const story = seenFrom(written, options.edition)
  const blocks = pageOf(written, { ...options, css: '' }).parts.slice(1)
  return {
    title: wordsOf(story.headline),
    description: pageFacts(story).description,
    authors: authorsOf(wordsOf(story.byline), story.language, options.house).map(({ name }) => name),
    lang: story.language,
    dir: directionOfStory(story),
    changed: feedHtml(changedHtml(story, options)),
    parts: [...titlesOf(story), ...blocks].flatMap(({ id, html }) => {
      const told = feedHtml(html, { site, keep })
      return /^<figure[^<>]*><\/figure>$/u.test(told) ? [] : [{ id, html: told }]
    }),
  }
}

/** A standfirst is more than a description, which feed readers show in lists alone; a dateline begins a paragraph where there is one. */
function titlesOf(story: Story): readonly PagePart[] {
  const direction = story.direction === 'rtl' ? null : directionOfStory(story)
  const hasParagraph = liveStoryOf(story.body).own.some(({ kind }) => kind === 'paragraph')
  const fields = hasParagraph ? (['standfirst'] as const) : (['standfirst', 'dateline'] as const)
  return fields.flatMap((field) => {
    const words = story[field]
    const turned = directionHtml(directionIn(plainText(words)), direction)
    const html = `<p data-block="${titleId(field)}"${turned}>${inlineHtml(words)}</p>`
    return isBlank(words) ? [] : [{ id: titleId(field), html }]
  })
}

function changedHtml(story: Story, { edition, words = englishPageWords }: FeedOptions): string {
  const { updatedAt, language } = story
  const at = publishedAt(story)
  if (at === null || updatedAt === null || updatedAt <= at) return ''
  const around = edition?.language ?? language
  const apart = around === language ? '' : ` lang="${attributeHtml(around)}" dir="${directionOf(around)}"`
  return `<p${apart}>${timesHtml(story, around, words)}</p>`
}
