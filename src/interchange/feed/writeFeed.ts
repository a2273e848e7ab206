import { hashOf } from '~/base'
import type { Photo, Story } from '~/story'
import { attributeHtml, sayable, textHtml, wordsOf } from '../page/inlineHtml.ts'
import { publishedAt } from '../page/pageFacts.ts'
import { type FeedItem, type FeedOptions, feedItem } from './feedItem.ts'

/**
 * The story as the one item of an RSS 2.0 feed: well-formed XML, whatever the story says. What it lacks has no element, but for those
 * that a feed must have: without a `site` the channel's link is empty. https://www.rssboard.org/rss-specification,
 * https://www.rssboard.org/rss-profile
 */
export function writeFeed(story: Story, options: FeedOptions): string {
  const { house, site = '', edition } = options
  // Nobody fetches a picture of this device, and feed readers drop those that are carried.
  const picture: FeedOptions['picture'] = (hash) => overHttps(options.picture(hash))
  const item = feedItem(story, { ...options, picture })
  const name = plain(edition?.masthead ?? house.name)
  const at = publishedAt(story)
  const lines = [
    item.title === '' && item.description !== '' ? '' : `<title>${plain(item.title)}</title>`,
    `<guid isPermaLink="false">${guidOf(story, item)}</guid>`,
    at === null ? '' : `<pubDate>${new Date(at).toUTCString()}</pubDate>`,
    element('category', story.section),
    ...item.authors.map((author) => element('dc:creator', author)),
    element('dc:language', item.lang),
    item.description === '' ? '' : `<description>${ofItem('p', textHtml(item.description), item)}</description>`,
    `<content:encoded>${ofItem('div', item.changed + item.parts.map(({ html }) => html).join('\n'), item)}</content:encoded>`,
    ...story.body.map((block) => (block.kind === 'photo' ? mediaOf(block, picture) : '')),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${name}</title>
<link>${plain(site)}</link>
<description>${name}</description>
<language>${plain(edition?.language ?? story.language)}</language>
<item>
${lines.filter((line) => line !== '').join('\n')}
</item>
</channel>
</rss>
`
}

/** A feed reader's page runs its own way, so what is read in it says which way it runs. */
const ofItem = (tag: string, html: string, { lang, dir }: FeedItem): string =>
  cdata(`<${tag} lang="${attributeHtml(lang)}" dir="${dir}">${html}</${tag}>`)

const cdata = (html: string): string => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const element = (name: string, words: string): string => {
  const text = plain(words)
  return text === '' ? '' : `<${name}>${text}</${name}>`
}

/** Plain text. Readers that take it for HTML are misled least by numbers. https://www.rssboard.org/rss-profile#data-types-characterdata */
const plain = (words: string): string =>
  sayable(words)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[&<>]/gu, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`)

/**
 * What the item is known by: one that comes again under the same name takes the place of the earlier. It holds while the headline is
 * corrected, since slug and time of publication stay.
 */
const guidOf = (story: Story, { title, description }: FeedItem): string =>
  `stet-${hashOf([story.slug || title || description, publishedAt(story)].join('\n'))}`

const overHttps = (address: string | null): string | null =>
  address !== null && /^https:/iu.test(address) && URL.canParse(address) ? new URL(address).href : null

/** A picture with what is said of it. https://www.rssboard.org/media-rss */
function mediaOf({ picture: file, caption, credit }: Photo, picture: FeedOptions['picture']): string {
  const address = file === null ? null : picture(file.blob)
  if (file === null || address === null) return ''
  const type = /^image\/[\w.+-]+$/u.test(file.type) ? ` type="${file.type}"` : ''
  const inside = [
    wordsOf(caption) === '' ? '' : `<media:description type="plain">${plain(wordsOf(caption))}</media:description>`,
    element('media:credit', credit),
  ]
  return `<media:content url="${attributeHtml(address)}" medium="image"${type} width="${file.width}" height="${file.height}">${inside.join('')}</media:content>`
}
