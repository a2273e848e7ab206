import type { Story } from '~/story'
import { writeJsonLd } from '../data/writeJsonLd.ts'
import { cardHtml } from './cardHtml.ts'
import { fetchable } from './fetchable.ts'
import { attributeHtml, textHtml } from './inlineHtml.ts'
import { pageOf } from './pageOf.ts'
import { fontsFirst } from './sheet/fontsFirst.ts'
import type { Page, PageOptions } from './types.ts'

/**
 * The story as a whole HTML page that stands alone: its stylesheet inside, nothing that runs, nothing fetched but pictures. What it
 * says is there for machines too, as JSON-LD and for the cards of other sites.
 */
export const writeHtml = (story: Story, options: PageOptions): string =>
  documentOf(pageOf(story, options), {
    masthead: options.edition?.masthead ?? options.house.name,
    policy: policyOf(originsOf(story, options)),
    facts: `${cardHtml(story, options)}\n${dataHtml(story, options)}`,
  })

const dataHtml = (story: Story, options: PageOptions): string =>
  `<script type="application/ld+json">\n${writeJsonLd(story, options)}</script>`

/** Pictures are carried in the page, or come from where the story's own are; styles are the page's; nothing else loads. */
const policyOf = (pictures: readonly string[]): string =>
  `default-src 'none'; img-src ${['data:', 'blob:', ...pictures].join(' ')}; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'`

/** Where a story's pictures come from that are not carried, in each of their sizes and each place once: beside the page, or an origin. */
function originsOf({ body }: Story, { picture, sizes }: PageOptions): readonly string[] {
  const addresses = body.flatMap((block) =>
    block.kind === 'photo' && block.picture !== null
      ? [picture(block.picture.blob), ...(sizes?.(block.picture.blob) ?? []).map(({ address }) => address)]
      : [],
  )
  const origins = addresses.map(fetchable).flatMap((address) => {
    if (address === null) return []
    return /^https:/iu.test(address) ? [new URL(address).origin] : ["'self'"]
  })
  return [...new Set(origins)]
}

interface Around {
  /** The publication's name. */
  readonly masthead: string
  readonly policy: string
  /** What is said in the head for machines. */
  readonly facts: string
}

function documentOf(
  { lang, dir, own, title, description, css, parts }: Page,
  { masthead, policy, facts }: Around,
): string {
  const name = [title, masthead].filter((part) => part.trim() !== '').join(' – ')
  return `<!doctype html>
<html lang="${attributeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textHtml(name).replaceAll('<br>', ' ')}</title>
${description === '' ? '' : `<meta name="description" content="${attributeHtml(description)}">\n`}<style>${fontsFirst(css).replace(/<\/(?=style)/gi, '<\\/')}</style>
${facts}
</head>
<body>
<article role="main" class="story"${own === null ? '' : ` lang="${attributeHtml(own.lang)}" dir="${own.dir}"`}>
${parts.map(({ html }) => html).join('\n')}
</article>
</body>
</html>
`
}
