import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { HtmlNode } from '~/interchange'

/** Parses HTML as a browser does, without one. */
export function parseHtml(html: string): HtmlNode {
  const root = { tag: '#document', attrs: {}, children: [] as HtmlNode[] }
  const waiting: { readonly from: DefaultTreeAdapterTypes.ParentNode; readonly into: HtmlNode[] }[] = [
    { from: parse(html), into: root.children },
  ]
  for (let job = waiting.pop(); job !== undefined; job = waiting.pop()) {
    for (const child of job.from.childNodes) {
      if ('value' in child) job.into.push({ text: child.value })
      else if ('data' in child) job.into.push({ comment: child.data })
      else if ('tagName' in child) {
        const children: HtmlNode[] = []
        const attrs = Object.fromEntries(child.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
        job.into.push({ tag: child.tagName.toLowerCase(), attrs, children })
        waiting.push({ from: child, into: children })
      }
    }
  }
  return root
}
