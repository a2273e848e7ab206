import type { Picture, Story } from '~/story'
import { cropRatios } from '../layouts/cropOf.ts'
import { fetchable } from './fetchable.ts'
import { attributeHtml } from './inlineHtml.ts'
import { pageFacts } from './pageFacts.ts'
import { seenFrom } from './seenFrom.ts'
import type { CropAt, PageOptions } from './types.ts'

/**
 * What other sites show of a page that is linked to: title, sentence, picture and times.
 * https://ogp.me, and `twitter:card` of https://developer.x.com/en/docs/x-for-websites/cards/overview/markup
 */
export function cardHtml(story: Story, { house, picture, crops, edition }: PageOptions): string {
  const { title, description, published, modified } = pageFacts(seenFrom(story, edition))
  const photo = story.body.find((block) => block.kind === 'photo' && block.picture !== null)
  const lead = photo?.kind === 'photo' ? photo : null
  const shown = lead?.picture
    ? sharedOf(lead.picture, picture(lead.picture.blob), crops?.(lead.picture.blob) ?? [])
    : null
  const tags: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:site_name', edition?.masthead ?? house.name],
    ['og:locale', localeOf(story.language)],
    ['article:published_time', published],
    ['article:modified_time', modified],
    ['article:section', story.section],
    ['og:image', shown?.address ?? null],
    ['og:image:width', shown === null ? null : String(shown.width)],
    ['og:image:height', shown === null ? null : String(shown.height)],
    ['og:image:alt', shown === null ? null : (lead?.alt ?? '')],
  ]
  const given = tags.flatMap(([name, words]) =>
    words === null || words.trim() === '' ? [] : [`<meta property="${name}" content="${attributeHtml(words)}">`],
  )
  const card = shown === null ? 'summary' : 'summary_large_image'
  return [...given, `<meta name="twitter:card" content="${card}">`].join('\n')
}

/** The crop that has the shape of shared links, else the whole picture; null where neither can be fetched. */
function sharedOf({ width, height }: Picture, address: string | null, crops: readonly CropAt[]): CropAt | null {
  const hasShape = (crop: CropAt) => Math.abs(crop.width / crop.height / cropRatios.shared - 1) < 0.02
  const crop = crops.find((one) => hasShape(one) && fetchable(one.address) !== null)
  const whole = fetchable(address)
  return crop ?? (whole === null ? null : { address: whole, width, height })
}

/** Open Graph writes a language and its territory with a low line: `en_GB`. */
const localeOf = (language: string): string => language.replaceAll('-', '_')
