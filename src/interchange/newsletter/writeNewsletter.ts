import type { Story } from '~/story'
import { attributeHtml, textHtml } from '../page/inlineHtml.ts'
import type { PageOptions } from '../page/types.ts'
import { newsletterOf } from './newsletterOf.ts'

/** The newsletter as a whole mail. Blocks have no names in it: nobody who gets a mail goes by them. */
export function writeNewsletter(story: Story, options: Omit<PageOptions, 'css'>): string {
  const { lang, dir, title, parts } = newsletterOf(story, options)
  return `<!doctype html>
<html lang="${attributeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textHtml(title).replaceAll('<br>', ' ')}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff;">
${parts.map(({ html }) => html.replace(/ data-block="[^"]*"/, '')).join('\n')}
</body>
</html>
`
}
