import { expect, test } from 'vitest'
import { fontsFirst } from './fontsFirst.ts'

test.each([
  '@font-face{font-family:A;src:url("data:font/woff2;base64,AA") format("woff2")}',
  "p{}\n@FONT-FACE { src: local('A'), url( 'data:font/woff;base64,AA' ) }",
  '@font-face{src:url(data:font/woff2;base64,AA)}',
])('a sheet that carries a font hides the page for a moment: %s', (css) => {
  const first = fontsFirst(css)
  expect(first).toMatch(/^@media screen\{@keyframes stet-fonts\{from\{visibility:hidden\}\}/)
  expect(first.endsWith(css)).toBe(true)
})

test.each(['', 'p{color:red}', '@font-face{src:url(a.woff2)}', 'p{background:url("data:image/png;base64,AA")}'])(
  'a sheet without one is as it was: %s',
  (css) => {
    expect(fontsFirst(css)).toBe(css)
  },
)
