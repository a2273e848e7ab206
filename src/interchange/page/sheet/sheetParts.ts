import { type CSSToken, tokenize, TokenType } from '@csstools/css-tokenizer'

/** A stretch of a stylesheet: as it is, an address of a file, or what fetches in other ways. Together they are all of it. */
export type SheetPart =
  | { readonly kind: 'css'; readonly text: string }
  | { readonly kind: 'address'; readonly address: string; readonly form: 'url' | 'string' }
  | { readonly kind: 'import'; readonly text: string }
  /** The beginning of a function that would fetch what only a variable says. */
  | { readonly kind: 'hidden'; readonly text: string }

/** The functions whose strings are addresses. https://www.w3.org/TR/css-images-4/ and https://www.w3.org/TR/css-values-4/#urls */
const fetching = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade'])

/** A stylesheet in parts, read by the tokens of the standard, so that no escape, comment or capital hides an address. */
export function sheetParts(css: string): readonly SheetPart[] {
  const parts: SheetPart[] = []
  const open: string[] = []
  /** Where among the parts each of them begins. */
  const begun: number[] = []
  /** The rule that is being passed over, and the brackets that are open in it. */
  let rule: { text: string; readonly open: string[] } | null = null
  const endRule = () => {
    if (rule !== null) parts.push({ kind: 'import', text: rule.text })
    rule = null
  }
  for (const token of tokenize({ css })) {
    const [type, text] = token
    // What closes the block that the rule stands in ends the rule.
    if (rule?.open.length === 0 && closing.has(type)) endRule()
    if (rule !== null) {
      rule.text += text
      bracket(token, rule.open)
      if (rule.open.length === 0 && (type === TokenType.Semicolon || type === TokenType.CloseCurly)) endRule()
    } else if (type === TokenType.AtKeyword && token[4].value.toLowerCase() === 'import') {
      rule = { text, open: [] }
    } else if (type === TokenType.URL) {
      parts.push({ kind: 'address', address: token[4].value, form: 'url' })
    } else if (type === TokenType.String && fetching.has(open.at(-1) ?? '')) {
      parts.push({ kind: 'address', address: token[4].value, form: 'string' })
    } else {
      if (type === TokenType.Function && putting.has(token[4].value.toLowerCase())) hideFetching(parts, open, begun)
      bracket(token, open)
      begun.length = Math.min(begun.length, open.length)
      if (open.length > begun.length) begun.push(parts.length)
      parts.push({ kind: 'css', text })
    }
  }
  endRule()
  return parts
}

/** The functions that stand for words which are written elsewhere. */
const putting = new Set(['var', 'env', 'attr'])

/** Of the functions that are open, those that would fetch. */
function hideFetching(parts: SheetPart[], open: readonly string[], begun: readonly number[]): void {
  for (const [depth, name] of open.entries()) {
    const at = begun[depth]
    const part = at === undefined ? undefined : parts[at]
    if (fetching.has(name) && at !== undefined && part?.kind === 'css') parts[at] = { kind: 'hidden', text: part.text }
  }
}

/** Follows the brackets: `open` has the name of each function that is open, and the sign of each other bracket. */
function bracket(token: CSSToken, open: string[]): void {
  const [type, text] = token
  if (type === TokenType.Function) open.push(token[4].value.toLowerCase())
  else if (opening.has(type)) open.push(text)
  else if (closing.has(type)) open.pop()
}

const opening: ReadonlySet<string> = new Set([TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly])
const closing: ReadonlySet<string> = new Set([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly])
