import { type Mark, safeHref } from '~/story'
import type { HtmlElement } from './HtmlNode.ts'
import { styleOf } from './styleOf.ts'

/** The marks of words inside an element, from those around it, in the order the schema keeps them. */
export function marksIn(element: HtmlElement, around: readonly Mark[], language: string | null): readonly Mark[] {
  const { tag } = element
  const style = styleOf(element)
  const has = (kind: Mark['kind']) => around.some((mark) => mark.kind === kind)
  const href = tag === 'a' ? hrefOf(element) : null
  const spoken = languageOf(element, language)
  const bold = weighs(style['font-weight']) ?? (tag === 'strong' || tag === 'b' || has('bold'))
  const italic = leans(style['font-style']) ?? (italicTags.has(tag) || has('italic'))
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`
  const strike = strikeTags.has(tag) || line.includes('line-through') || has('strike')
  const link = href === null ? around.find(({ kind }) => kind === 'link') : { kind: 'link' as const, href }
  const tongue = spoken ?? around.find(({ kind }) => kind === 'language')
  if (
    tongue === around.find(({ kind }) => kind === 'language') &&
    link === around.find(({ kind }) => kind === 'link') &&
    bold === has('bold') &&
    italic === has('italic') &&
    strike === has('strike')
  ) {
    return around
  }
  return [
    ...(tongue === undefined ? [] : [tongue]),
    ...(link === undefined ? [] : [link]),
    ...(bold ? [{ kind: 'bold' as const }] : []),
    ...(italic ? [{ kind: 'italic' as const }] : []),
    ...(strike ? [{ kind: 'strike' as const }] : []),
  ]
}

/** A link's address if it leads out of the copy it was taken from and may be followed. */
export function hrefOf({ attrs }: HtmlElement): string | null {
  const href = attrs['href']
  return href === undefined || href.startsWith('#') ? null : safeHref(href)
}

const italicTags = new Set(['em', 'i', 'cite', 'dfn', 'var'])
const strikeTags = new Set(['s', 'strike', 'del'])

function weighs(weight: string | undefined): boolean | null {
  if (weight === undefined) return null
  if (/^(bold|bolder|[6-9]\d\d)\b/.test(weight)) return true
  return /^(normal|lighter|[1-5]\d\d)\b/.test(weight) ? false : null
}

function leans(style: string | undefined): boolean | null {
  if (style === undefined) return null
  if (/^(italic|oblique)/.test(style)) return true
  return style.startsWith('normal') ? false : null
}

// Word writes its user's languages on every span, so only words in another language than the page's are marked, and
// none at all (`language` is null) where the page does not say its own.
function languageOf({ tag, attrs }: HtmlElement, language: string | null): Mark | null {
  const lang = attrs['lang']
  if (lang === undefined || lang === '' || language === null || blockish.has(tag)) return null
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) || baseOf(lang) === baseOf(language)) return null
  return { kind: 'language', lang, dir: attrs['dir'] === 'rtl' ? 'rtl' : 'ltr' }
}

const blockish = new Set(['html', 'body', 'main', 'article', 'section', 'div', 'header'])
const baseOf = (language: string): string => language.toLowerCase().split('-')[0] ?? ''
