/**
 * A page that carries its fonts shows nothing until they are read. A `data:` font is read one turn after it is asked for, and a browser may
 * lay a frame out meanwhile, with other widths: lines would jump. 100 ms is what `font-display` lets a browser hide letters for.
 * https://www.w3.org/TR/css-fonts-4/#font-display-desc
 */
export const fontsFirst = (css: string): string =>
  carriesFont.test(css)
    ? `@media screen{@keyframes stet-fonts{from{visibility:hidden}}body{animation:stet-fonts .1s step-end}}\n${css}`
    : css

const carriesFont = /@font-face\s*\{[^}]*url\(\s*["']?data:/i
