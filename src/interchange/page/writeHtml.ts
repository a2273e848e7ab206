import type { Story } from '~/story'
import { writeJsonLd } from '../data/writeJsonLd.ts'
import { cardHtml } from './cardHtml.ts'
import { attributeHtml, textHtml } from './inlineHtml.ts'
import { pageOf } from './pageOf.ts'
import type { Page, PageOptions } from './types.ts'

/**
 * The story as a whole HTML page that stands alone: its stylesheet inside, nothing that runs, nothing fetched but pictures. What it
 * says is there for machines too, as JSON-LD and for the cards of other sites.
 */
export const writeHtml = (story: Story, options: PageOptions): string =>
  documentOf(
    pageOf(story, options),
    options.edition?.masthead ?? options.house.name,
    `${cardHtml(story, options)}\n${dataHtml(story, options)}`,
  )

const dataHtml = (story: Story, options: PageOptions): string =>
  `<script type="application/ld+json">\n${writeJsonLd(story, options)}</script>`

// Pictures may be carried in the page or come from the house's own servers; styles are the page's own; nothing else loads.
const policy =
  "default-src 'none'; img-src data: blob: https:; style-src 'unsafe-inline'; font-src data: https:; base-uri 'none'; form-action 'none'"

function documentOf({ lang, dir, own, title, description, css, parts }: Page, house: string, facts: string): string {
  const name = [title, house].filter((part) => part.trim() !== '').join(' – ')
  return `<!doctype html>
<html lang="${attributeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textHtml(name).replaceAll('<br>', ' ')}</title>
${description === '' ? '' : `<meta name="description" content="${attributeHtml(description)}">\n`}<style>${css.replace(/<\/(?=style)/gi, '<\\/')}</style>
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
