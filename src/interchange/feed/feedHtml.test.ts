import { expect, test } from 'vitest'
import { feedHtml } from './feedHtml.ts'

test('what is ours goes from the tags, and what is said stays', () => {
  const html =
    '<figure class="photo" data-block="f" dir="rtl"><img src="https://x.org/1.jpg" alt="a &gt; b" width="4" height="3" class="small" srcset="x 1w" loading="lazy">' +
    '<figcaption><span class="caption">Smoke</span> <span data-role="credit">AP</span><data value="Dana"></data></figcaption></figure>' +
    '<p>It <bdi lang="he" dir="rtl">בא</bdi><br>at <time datetime="2016-10-02T21:20:00Z">21:20</time></p><hr data-block="d">'
  expect(feedHtml(html)).toBe(
    '<figure dir="rtl"><img src="https://x.org/1.jpg" alt="a &gt; b" width="4" height="3"><figcaption>Smoke AP</figcaption></figure>' +
      '<p>It <bdi lang="he" dir="rtl">בא</bdi><br>at <time datetime="2016-10-02T21:20:00Z">21:20</time></p><hr>',
  )
})

test('a link by its path leads to the publication’s site, and where that is not known only its words stay', () => {
  const links =
    '<a href="/a?b&amp;c" rel="noopener"><em>a</em></a> <a href="b">b</a> <a href="//evil.org">c</a> <a href="https://x.org">d</a>'
  expect(feedHtml(links, { site: 'https://test.example' })).toBe(
    '<a href="https://test.example/a?b&amp;c"><em>a</em></a> b c <a href="https://x.org">d</a>',
  )
  expect(feedHtml(links)).toBe('<em>a</em> b c <a href="https://x.org">d</a>')
})

test('a list of places in the page is no way about in a feed; the names of blocks stay where they are asked for', () => {
  const points =
    '<nav class="key-points" data-block="key-points"><h2 id="k">Key points</h2><ul><li><a href="#u-1">Shut</a></li></ul></nav>'
  expect(feedHtml(points)).toBe('<section><h2>Key points</h2><ul><li>Shut</li></ul></section>')
  expect(feedHtml('<article id="u-1" data-block="m"><p data-block="p">a</p></article>', { keep: ['data-block'] })).toBe(
    '<article data-block="m"><p data-block="p">a</p></article>',
  )
})
