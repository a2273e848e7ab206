import type { HtmlElement, HtmlNode } from './HtmlNode.ts'

/** What is needed of a DOM node; a browser's `Document` from `DOMParser` has it. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<DomNode>
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>
}

/** The tree of a parsed DOM document: `readHtml(html, (html) => treeFromDom(parser.parseFromString(html, 'text/html')), newId)`. */
export function treeFromDom(document: DomNode): HtmlNode {
  const root = { tag: '#document', attrs: {}, children: [] as HtmlNode[] }
  const waiting: { readonly from: DomNode; readonly into: HtmlNode[] }[] = [{ from: document, into: root.children }]
  for (let job = waiting.pop(); job !== undefined; job = waiting.pop()) {
    for (let at = 0; at < job.from.childNodes.length; at++) {
      const child = job.from.childNodes[at]
      if (child === undefined) continue
      if (child.nodeType === textNode) job.into.push({ text: child.nodeValue ?? '' })
      else if (child.nodeType === commentNode) job.into.push({ comment: child.nodeValue ?? '' })
      else if (child.nodeType === elementNode) {
        const children: HtmlNode[] = []
        const element: HtmlElement = { tag: child.nodeName.toLowerCase(), attrs: attrsOf(child), children }
        job.into.push(element)
        waiting.push({ from: child, into: children })
      }
    }
  }
  return root
}

const [elementNode, textNode, commentNode] = [1, 3, 8]

const attrsOf = ({ attributes }: DomNode): Readonly<Record<string, string>> =>
  attributes === undefined
    ? {}
    : Object.fromEntries(Array.from(attributes, ({ name, value }) => [name.toLowerCase(), value]))
