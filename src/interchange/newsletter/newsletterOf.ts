import {
  type Block,
  type Direction,
  directionInBlock,
  directionOf,
  directionOfStory,
  englishPageWords,
  liveStoryOf,
  type Story,
} from '~/story'
import { directionHtml, isBlank } from '../page/blockHtml.ts'
import { attributeHtml, inlineHtml, textHtml } from '../page/inlineHtml.ts'
import { pageFacts } from '../page/pageFacts.ts'
import { keyPointsOf, publishedUpdates } from '../page/publishedUpdates.ts'
import { seenFrom } from '../page/seenFrom.ts'
import { timesHtml } from '../page/timesHtml.ts'
import type { Page, PageOptions, PagePart } from '../page/types.ts'
import { keyPointsMail, mailBlock, type MailContext, mailTitle } from './mailBlock.ts'
import { mailStyle } from './mailStyle.ts'

/**
 * The story as a newsletter: one column of tables, each style on its element, no stylesheet, script or typeface to fetch. Without its
 * styles it is a plain page in the same order, since headings, paragraphs, quotes and lists are what they are.
 */
export function newsletterOf(written: Story, options: Omit<PageOptions, 'css'>): Page {
  const { house, picture, words = englishPageWords, edition } = options
  const story = seenFrom(written, edition)
  const dir = directionOfStory(story)
  const direction = story.direction === 'rtl' ? null : dir
  const { language, zone } = story
  const context = { language, zone, direction, ownMarks: house.quotationMarks, words, picture }
  const { own, updates } = liveStoryOf(story.body)
  const published = publishedUpdates(updates, (block) => rowOf(block, '', context))
  const points = keyPointsOf(published)
  const first = own.find(({ kind }) => kind === 'paragraph')
  const dateline = isBlank(story.dateline) ? '' : `<b>${inlineHtml(story.dateline)}</b> `
  const { title, description } = pageFacts(story)
  return {
    lang: story.language,
    dir,
    own: null,
    title,
    description,
    css: '',
    parts: [
      row('header', headerMail(story, options, { direction, hasParagraph: first !== undefined }), ''),
      ...own.flatMap((block) => rowOf(block, block === first ? dateline : '', context)),
      ...(points.length === 0 ? [] : [row('key-points', keyPointsMail(points, context), '')]),
      ...published.flatMap(({ moment, inside }) => [...rowOf(moment, '', context), ...inside]),
    ],
  }
}

function rowOf(block: Block, lead: string, context: MailContext): readonly PagePart[] {
  const inside = mailBlock(block, lead, context)
  // The time of an update runs as the story does, whichever way its title runs.
  const dir = block.kind === 'moment' ? '' : directionHtml(directionInBlock(block), context.direction)
  return inside === '' ? [] : [row(block.id, inside, dir)]
}

interface Top {
  /** The story's direction, for titles that run otherwise; null where its language says it for all of them. */
  readonly direction: Direction | null
  readonly hasParagraph: boolean
}

/** The top of the mail. A dateline stands here only where no paragraph is there to begin with it. */
function headerMail(
  story: Story,
  { house, edition, words = englishPageWords }: Omit<PageOptions, 'css'>,
  { direction, hasParagraph }: Top,
): string {
  const around = edition?.language ?? story.language
  const apart = around === story.language ? '' : ` lang="${attributeHtml(around)}" dir="${directionOf(around)}"`
  const line = (style: string, html: string, attributes = '') =>
    html.trim() === '' ? '' : `<p${attributes} style="${style}">${html}</p>`
  return [
    line(mailStyle.house, textHtml(edition?.masthead ?? house.name), apart),
    line(mailStyle.kicker, textHtml(story.section)),
    mailTitle('h1', mailStyle.headline, story.headline, direction),
    mailTitle('p', mailStyle.standfirst, story.standfirst, direction),
    mailTitle('p', mailStyle.small, story.byline, direction),
    line(mailStyle.small, timesHtml(story, around, words), apart),
    hasParagraph ? '' : mailTitle('p', mailStyle.small, story.dateline, direction),
  ].join('')
}

const row = (id: string, inside: string, dir: string): PagePart => ({
  id,
  html: `<table role="presentation" data-block="${attributeHtml(id)}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;background-color:#ffffff;"><tbody><tr><td${dir} style="padding:10px 20px;">${inside}</td></tr></tbody></table>`,
})
