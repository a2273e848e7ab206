/** HTML as a tree, whoever parsed it: a browser, or a parser on the command line. Tags and attribute names are small letters. */
export type HtmlNode = HtmlElement | { readonly text: string } | { readonly comment: string }

export interface HtmlElement {
  readonly tag: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

interface Visitor {
  /** Answers whether to go into the element; `leave` is called only for those gone into. */
  readonly enter: (element: HtmlElement) => boolean
  readonly leave: (element: HtmlElement) => void
  readonly text: (words: string) => void
  readonly comment: (words: string) => void
}

/** Visits a tree in document order without recursion, so that no depth of nesting overflows the stack. */
export function walkHtml(root: HtmlNode, { enter, leave, text, comment }: Visitor): void {
  const open: { readonly element: HtmlElement; next: number }[] = []
  const meet = (node: HtmlNode) => {
    if ('text' in node) text(node.text)
    else if ('comment' in node) comment(node.comment)
    else if (enter(node)) open.push({ element: node, next: 0 })
  }
  meet(root)
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.element.children[top.next++]
    if (child !== undefined) meet(child)
    else {
      open.pop()
      leave(top.element)
    }
  }
}

/** Whether anything inside an element answers the question, the nearest first. */
export function holds(root: HtmlElement, asked: (element: HtmlElement) => boolean): boolean {
  const waiting: HtmlNode[] = root.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tag' in node)) continue
    if (asked(node)) return true
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]
      if (child !== undefined) waiting.push(child)
    }
  }
  return false
}
