import { type CSSToken, tokenize, TokenType } from '@csstools/css-tokenizer'

/** A stretch of a stylesheet: as it is, an address of a file, or a rule that fetches another stylesheet. Together they are all of it. */
export type SheetPart =
  | { readonly kind: 'css'; readonly text: string }
  | { readonly kind: 'address'; readonly address: string; readonly form: 'url' | 'string' }
  | { readonly kind: 'import'; readonly text: string }

/** The functions whose strings are addresses. https://www.w3.org/TR/css-images-4/ and https://www.w3.org/TR/css-values-4/#urls */
const fetching = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade'])

/** A stylesheet in parts, read by the tokens of the standard, so that no escape, comment or capital hides an address. */
export function sheetParts(css: string): readonly SheetPart[] {
  const parts: SheetPart[] = []
  const open: string[] = []
  let importing = ''
  for (const token of tokenize({ css })) {
    const [type, text] = token
    if (importing !== '') {
      importing += text
      bracket(token, open)
      if (open.length > 0 || (type !== TokenType.Semicolon && type !== TokenType.CloseCurly)) continue
      parts.push({ kind: 'import', text: importing })
      importing = ''
    } else if (type === TokenType.AtKeyword && token[4].value.toLowerCase() === 'import') {
      importing = text
      open.length = 0
    } else if (type === TokenType.URL) {
      parts.push({ kind: 'address', address: token[4].value, form: 'url' })
    } else if (type === TokenType.String && fetching.has(open.at(-1) ?? '')) {
      parts.push({ kind: 'address', address: token[4].value, form: 'string' })
    } else {
      bracket(token, open)
      parts.push({ kind: 'css', text })
    }
  }
  if (importing !== '') parts.push({ kind: 'import', text: importing })
  return parts
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
