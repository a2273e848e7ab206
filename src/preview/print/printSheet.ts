import type { PrintRoom } from './printRoom.ts'

/**
 * How the page is set in a column on paper: the publication's typefaces, and none of its other styles. Each line of the body is one
 * leading deep and nothing stands between two blocks, so that depth counts lines. Words are not divided: where browsers do, each does
 * it in its own way. Pictures and their captions have a place of their own on paper.
 * Each block is a layer of its own, so that with a key a browser paints one anew, not all of a long column.
 */
export const printSheet = (css: string, { columnWidth, size, leading }: PrintRoom): string => `
${facesIn(css)}
html, body, main { margin: 0; padding: 0; overflow: hidden; background: #fff; color: #14181c; }
article { display: block; box-sizing: border-box; inline-size: ${columnWidth}mm; overflow-wrap: break-word; font: ${size}pt/${leading}pt "Newsreader", "Frank Ruhl Libre", Georgia, serif; font-optical-sizing: auto; hyphens: manual; }
article *, article *::before, article *::after { all: unset; }
:is(article article, header, h1, h2, h3, p, ul, ol, li, figure, blockquote, figcaption, section, address) { display: block !important; }
header > :not(h1), nav, .photo, hr { display: none !important; }
h1 { margin-block-end: ${leading}pt; font-size: ${size * 1.7}pt; line-height: ${leading * 1.7}pt; font-weight: 500; }
h2, h3, strong { font-weight: 700; }
em { font-style: italic; }
s { text-decoration: line-through; }
article > * { isolation: isolate; }
p + p, figure + p, li { text-indent: 1em; }
`

const facesIn = (css: string): string => (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('\n')
