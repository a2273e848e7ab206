import { expect, test } from 'vitest'
import { beginningOf, blockAt, blocksIn, nameOf } from './blocksIn.ts'

const page = (inside: string) =>
  new DOMParser().parseFromString(`<main><article>${inside}</article></main>`, 'text/html')
const said = (inside: string) => blocksIn(page(inside)).map((block) => `${block.id}: ${nameOf(block)}`)

test('every block has the newsroom’s name for it', () => {
  expect(
    said(`<header data-block="header"><p>The Meridian</p><h1 data-block="headline">H</h1><p data-block="standfirst">S</p></header>
      <p data-block="a">P</p><h2 data-block="b">H</h2><ul data-block="c"><li>I</li></ul>
      <figure data-block="d"><blockquote>Q</blockquote></figure><figure data-block="e"><img alt=""></figure>
      <section data-block="f"><p>N</p></section><hr data-block="g">`),
  ).toEqual([
    'headline: headline',
    'standfirst: standfirst',
    'a: paragraph',
    'b: heading',
    'c: list',
    'd: quote',
    'e: photo',
    'f: note',
    'g: divider',
  ])
})

test('a header whose titles have no words stands for the headline', () => {
  expect(said('<header data-block="header"><p>The Meridian</p></header>')).toEqual(['headline: headline'])
})

test('a word belongs to the nearest block, a margin to none', () => {
  const document = page('<figure data-block="q"><blockquote><p>Q</p></blockquote></figure>')
  expect([blockAt(document.querySelector('p'))?.id, blockAt(document.body), blockAt(document)]).toEqual([
    'q',
    null,
    null,
  ])
})

test('a long block is told by its first words', () => {
  const [short, long] = blocksIn(page('<p data-block="a">Two words</p><p data-block="b">a b c d e f g h i j</p>'))
  expect([short && beginningOf(short), long && beginningOf(long)]).toEqual(['Two words', 'a b c d e f g h…'])
})

const update = `<nav data-block="key-points"><ul><li><a href="#u-m">Port burns</a></li></ul></nav>
  <article id="u-m" data-block="m"><p class="times">21:20</p><h2>Port burns</h2><figure data-block="q"><blockquote>Q</blockquote></figure></article>`

test('an update is a block known by its title, and so are the blocks in it; a list of key points is none', () => {
  expect(said(update)).toEqual(['m: update', 'q: quote'])
  expect(blocksIn(page(update)).map(beginningOf)).toEqual(['Port burns', 'Q'])
})

test('a key point is the update it leads to, and the list around it is no block', () => {
  const document = page(update)
  expect([blockAt(document.querySelector('a'))?.id, blockAt(document.querySelector('ul'))]).toEqual(['m', null])
  expect(blockAt(document.querySelector('blockquote'))?.id).toBe('q')
})
