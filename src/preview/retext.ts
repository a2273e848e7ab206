/**
 * Gives an element the words of another that differs from it in words alone: typing then changes one text in the page, which costs
 * the browser a fraction of a new element. Answers whether it could.
 */
export function retext(shown: Node, made: Node): boolean {
  const changes = textChanges(shown, made)
  if (changes === null) return false
  for (const { text, words } of changes) text.data = words
  return true
}

interface TextChange {
  readonly text: CharacterData
  readonly words: string
}

/** The texts of `shown` that would have to be others; null where more than words differs. */
function textChanges(shown: Node, made: Node): readonly TextChange[] | null {
  if (isText(shown) && isText(made)) return shown.data === made.data ? [] : [{ text: shown, words: made.data }]
  if (shown.childNodes.length !== made.childNodes.length || !isSameTag(shown, made)) return null
  const changes: TextChange[] = []
  for (let at = 0; at < shown.childNodes.length; at++) {
    const [one, other] = [shown.childNodes[at], made.childNodes[at]]
    const inside = one === undefined || other === undefined ? null : textChanges(one, other)
    if (inside === null) return null
    changes.push(...inside)
  }
  return changes
}

const isSameTag = (shown: Node, made: Node): boolean =>
  isElement(shown) && isElement(made) && shown.nodeName === made.nodeName && attributesOf(shown) === attributesOf(made)

const attributesOf = (element: Element): string =>
  JSON.stringify([...element.attributes].map(({ name, value }) => [name, value]))

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE
const isText = (node: Node): node is CharacterData => node.nodeType === node.TEXT_NODE
