import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedSheet, filesBeside } from './carriedSheet.ts'

const alone = (css: string) => carriedSheet(css, new Map())

test('what stands beside a stylesheet is carried in it', () => {
  const css = '@font-face{font-family:A;src:url(type/a.woff2) format("woff2"),url("type/b.woff")}p{content:"https://x"}'
  expect(filesBeside(css)).toEqual(['type/a.woff2', 'type/b.woff'])
  const files = new Map([
    ['type/a.woff2', 'data:font/woff2;base64,AA'],
    ['type/b.woff', 'data:font/woff;base64,BB'],
  ])
  expect(carriedSheet(css, files)).toEqual({
    css: '@font-face{font-family:A;src:url("data:font/woff2;base64,AA") format("woff2"),url("data:font/woff;base64,BB")}p{content:"https://x"}',
    left: [],
  })
})

test('another stylesheet is not followed, and it is said what to do', () => {
  expect(alone('@import url("https://a.example/x.css") screen; p { color: red }')).toEqual({
    css: '  p { color: red }',
    left: [
      '“@import url("https://a.example/x.css") screen;” is not followed. Put the rules of that file into this one.',
    ],
  })
})

test.each([
  ['a plain address', 'p{background:url(https://a.example/x.png)}'],
  ['one without a scheme', 'p{background:url("//a.example/x.png")}'],
  ['with backslashes', String.raw`p{background:url("\\\\a.example/x.png")}`],
  ['capitals', 'p{background:URL(HTTPS://a.example/x.png)}'],
  ['an escaped name', String.raw`p{background:\75 rl(https://a.example/x.png)}`],
  ['an escaped import', String.raw`@\69mport "https://a.example/x.css";`],
  ['a set of pictures', 'p{background:image-set("https://a.example/x.png" 1x)}'],
  ['a variable', 'p{--x:url(https://a.example/x.png);background:var(--x)}'],
  ['a comment in between', '@import/**/"https://a.example/x.css"/**/;'],
  ['an import that never ends', '@import "https://a.example/x.css"'],
  ['an import with a block', '@import "https://a.example/x.css" {}'],
  ['src()', '@font-face{src:src("https://a.example/x.woff2")}'],
  ['a file of this machine', 'p{background:url(file:///etc/passwd)}'],
])('%s of elsewhere is left out and told', (_, css) => {
  const { css: left, left: told } = alone(css)
  expect(left).not.toMatch(/a\.example|passwd/)
  expect(told).toHaveLength(1)
})

test('what only a variable says is not fetched either', () => {
  const { css, left } = alone('p{--x:"https://a.example/x.png";background:image-set(type("image/png") var(--x) 1x)}')
  expect([css, left]).toEqual([
    'p{--x:"https://a.example/x.png";background:left-out(type("image/png") var(--x) 1x)}',
    ['“image-set(…)” with a variable in it is left out: a page has to know what it carries. Write the address there.'],
  ])
})

test('places in the page and what is carried already stay', () => {
  const css = 'p{fill:url("#a");background:url("data:image/png;base64,AA")}'
  expect(alone(css)).toEqual({ css, left: [] })
})

test('whatever a stylesheet holds, what comes out fetches nothing and reads the same again', () => {
  const bits = fc.constantFrom(
    '@import ',
    'url(',
    '"',
    "'",
    ')',
    '(',
    '{',
    '}',
    ';',
    '\\',
    '/*',
    '*/',
    'https://a.example/',
    'x',
    ' ',
    '\n',
    'image-set(',
    'var(',
  )
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 24 }), (made) => {
      const once = alone(made.join(''))
      expect(alone(once.css)).toEqual({ css: once.css, left: [] })
    }),
    { numRuns: 5000 },
  )
})
