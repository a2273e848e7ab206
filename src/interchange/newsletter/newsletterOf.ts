import {
  type Block,
  directionInBlock,
  directionOfStory,
  englishPageWords,
  liveStoryOf,
  type PageWordsTable,
  type Story,
} from '~/story'
import { isBlank } from '../page/blockHtml.ts'
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
  const context = { language: story.language, zone: story.zone, ownMarks: house.quotationMarks, words, picture }
  const { own, updates } = liveStoryOf(story.body)
  const published = publishedUpdates(updates, (block) => rowOf(block, '', context))
  const points = keyPointsOf(published)
  const first = own.find(({ kind }) => kind === 'paragraph')
  const dateline = isBlank(story.dateline) ? '' : `<b>${inlineHtml(story.dateline)}</b> `
  const { title, description } = pageFacts(story)
  return {
    lang: story.language,
    dir: directionOfStory(story),
    own: null,
    title,
    description,
    css: '',
    parts: [
      row('header', headerMail(story, edition?.masthead ?? house.name, words, first === undefined), null),
      ...own.flatMap((block) => rowOf(block, block === first ? dateline : '', context)),
      ...(points.length === 0 ? [] : [row('key-points', keyPointsMail(points, context), null)]),
      ...published.flatMap(({ moment, inside }) => [...rowOf(moment, '', context), ...inside]),
    ],
  }
}

function rowOf(block: Block, lead: string, context: MailContext): readonly PagePart[] {
  const inside = mailBlock(block, lead, context)
  return inside === '' ? [] : [row(block.id, inside, directionInBlock(block))]
}

/** The top of the mail. A dateline stands here only where no paragraph is there to begin with it. */
function headerMail(story: Story, house: string, words: PageWordsTable, withDateline: boolean): string {
  const times = timesHtml(story, story.language, words)
  const plain = (style: string, words: string) =>
    words.trim() === '' ? '' : `<p style="${style}">${textHtml(words)}</p>`
  return [
    plain(mailStyle.house, house),
    plain(mailStyle.kicker, story.section),
    mailTitle('h1', mailStyle.headline, story.headline),
    mailTitle('p', mailStyle.standfirst, story.standfirst),
    mailTitle('p', mailStyle.small, story.byline),
    times === '' ? '' : `<p style="${mailStyle.small}">${times}</p>`,
    withDateline ? mailTitle('p', mailStyle.small, story.dateline) : '',
  ].join('')
}

const row = (id: string, inside: string, dir: 'ltr' | 'rtl' | null): PagePart => ({
  id,
  html: `<table role="presentation" data-block="${attributeHtml(id)}" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;background-color:#ffffff;"><tbody><tr><td${dir === null ? '' : ` dir="${dir}"`} style="padding:10px 20px;">${inside}</td></tr></tbody></table>`,
})
