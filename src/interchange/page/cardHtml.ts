import type { Story } from '~/story'
import { attributeHtml } from './inlineHtml.ts'
import { pageFacts } from './pageFacts.ts'
import { seenFrom } from './seenFrom.ts'
import type { PageOptions } from './types.ts'

/**
 * What other sites show of a page that is linked to: title, sentence, picture and times.
 * https://ogp.me, and `twitter:card` of https://developer.x.com/en/docs/x-for-websites/cards/overview/markup
 */
export function cardHtml(story: Story, { house, picture, edition }: PageOptions): string {
  const { title, description, published, modified } = pageFacts(seenFrom(story, edition))
  const photo = story.body.find((block) => block.kind === 'photo' && block.picture !== null)
  const lead = photo?.kind === 'photo' && photo.picture !== null ? { photo, ...photo.picture } : null
  const address = lead === null ? null : picture(lead.blob)
  // A picture that is carried in the page, or is on this device, is nobody's to fetch.
  const shown = address !== null && /^https:/u.test(address) ? address : null
  const tags: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:site_name', edition?.masthead ?? house.name],
    ['og:locale', localeOf(story.language)],
    ['article:published_time', published],
    ['article:modified_time', modified],
    ['article:section', story.section],
    ['og:image', shown],
    ['og:image:width', shown === null ? null : String(lead?.width)],
    ['og:image:height', shown === null ? null : String(lead?.height)],
    ['og:image:alt', shown === null ? null : (lead?.photo.alt ?? '')],
  ]
  const given = tags.flatMap(([name, words]) =>
    words === null || words.trim() === '' ? [] : [`<meta property="${name}" content="${attributeHtml(words)}">`],
  )
  const card = shown === null ? 'summary' : 'summary_large_image'
  return [...given, `<meta name="twitter:card" content="${card}">`].join('\n')
}

/** Open Graph writes a language and its territory with a low line: `en_GB`. */
const localeOf = (language: string): string => language.replaceAll('-', '_')
