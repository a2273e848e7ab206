import { expect, test } from 'vitest'
import { counting, outlineOf } from '~tests/kit/outline.ts'
import { parseHtml } from '../../cli/parseHtml.ts'
import { readHtml } from './readHtml.ts'
import { type DomNode, treeFromDom } from './treeFromDom.ts'

const inBrowser = (html: string) => treeFromDom(new DOMParser().parseFromString(html, 'text/html'))

const pages = [
  '<h1>A</h1><p lang=he dir=rtl>ש <b>b</b><br>c</p><!--StartFragment--><ul><li>x<li>y</ul><!--EndFragment-->',
  '<table><tr><td>1<td>2</table><p>a<p>b<div><svg viewBox="0 0 1 1"><path/></svg></div>',
  '<html lang=en><body onload=x><IMG SRC=a ALT="b&amp;c"><o:p>z</o:p><![if !supportLists]>·<![endif]>',
]

for (const html of pages) {
  test(`a browser’s tree and the command line’s are the same: ${html.slice(0, 30)}`, () => {
    expect(inBrowser(html)).toEqual(parseHtml(html))
    expect(outlineOf(readHtml(html, inBrowser, counting()))).toEqual(outlineOf(readHtml(html, parseHtml, counting())))
  })
}

test('a tree nested twenty thousand deep is made', () => {
  let inmost: DomNode = { nodeType: 3, nodeName: '#text', nodeValue: 'words', childNodes: [] }
  for (let depth = 0; depth < 20_000; depth++) {
    inmost = { nodeType: 1, nodeName: 'DIV', nodeValue: null, childNodes: [inmost], attributes: [] }
  }
  const document: DomNode = { nodeType: 9, nodeName: '#document', nodeValue: null, childNodes: [inmost] }
  expect(outlineOf(readHtml('', () => treeFromDom(document), counting()))).toEqual(['¶ words'])
})
