import { escapeHtml } from '~/base'

export interface PaperPage {
  /** What the page is: "Who did what". */
  readonly what: string
  /** The story's headline, or its slug. */
  readonly title: string
  /** One stylesheet, whole. */
  readonly css: string
  /** HTML that stands under the heading. */
  readonly body: string
}

/** A page of the newsroom's own for paper and for the file: it stands alone, fetches nothing and holds no script. */
export function paperPage({ what, title, css, body }: PaperPage): string {
  const name = title.trim() === '' ? 'Untitled' : title
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${what}: ${paperText(name).replaceAll('<br>', ' ')}</title>
<style>${css.replace(/<\/(?=style)/gi, '<\\/')}</style>
</head>
<body>
<main>
<h1>${what}</h1>
<p class="story" dir="auto">${paperText(name)}</p>
${body}
</main>
</body>
</html>
`
}

/** Words as HTML: what no page can hold (controls, half a surrogate pair) is left out or shows as a gap. */
export const paperText = (words: string): string =>
  escapeHtml(words.toWellFormed().replace(unsayable, '')).replaceAll('\n', '<br>')

// oxlint-disable-next-line no-control-regex
const unsayable = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
