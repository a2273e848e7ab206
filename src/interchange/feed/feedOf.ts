import { type Story, titleId } from '~/story'
import { textHtml } from '../page/inlineHtml.ts'
import { publishedAt } from '../page/pageFacts.ts'
import { seenFrom } from '../page/seenFrom.ts'
import { timeHtml } from '../page/timeHtml.ts'
import type { Page } from '../page/types.ts'
import { type FeedOptions, feedItem } from './feedItem.ts'

/** The story as a feed reader shows it: its fields above its content, in looks that are the reader's (`css`). */
export function feedOf(story: Story, { css, ...options }: FeedOptions & { readonly css: string }): Page {
  const { house, edition } = options
  const { title, description, authors, lang, dir, changed, parts } = feedItem(story, {
    ...options,
    keep: ['data-block'],
  })
  const { zone } = seenFrom(story, edition)
  const at = publishedAt(story)
  const line = (html: string) => (html === '' ? '' : `<p dir="auto">${html}</p>`)
  const header = [
    line(textHtml(edition?.masthead ?? house.name)),
    title === '' ? '' : `<h1 data-block="${titleId('headline')}" dir="auto">${textHtml(title)}</h1>`,
    authors.length === 0 ? '' : `<p data-block="${titleId('byline')}" dir="auto">${textHtml(authors.join(', '))}</p>`,
    line(at === null ? '' : timeHtml(at, zone, edition?.language ?? lang)),
  ]
  return {
    lang,
    dir,
    own: null,
    title,
    description,
    css,
    parts: [{ id: 'header', html: `<header data-block="header">${header.join('')}${changed}</header>` }, ...parts],
  }
}
