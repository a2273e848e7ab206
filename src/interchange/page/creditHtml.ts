import {
  type CreditPart,
  creditParts,
  directionIn,
  directionOf,
  type PageWordsTable,
  type Quote,
  writtenCredit,
} from '~/story'
import { attributeHtml, textHtml } from './inlineHtml.ts'

/**
 * The caption of a quote: its sentence of credit, each name with its role. Under a sentence that somebody wrote, the steps
 * stand as data, so that the chain reads back and nothing else is shown. The empty string where there is no credit.
 */
export function creditHtml(quote: Quote, language: string, words: PageWordsTable): string {
  const parts = creditParts(quote.chain, language, words)
  const written = writtenCredit(quote)
  if (written !== '') {
    const dir = isOtherWay(written, language) ? ' dir="auto"' : ''
    return `<figcaption data-credit="written"${dir}>${textHtml(written)}${parts.map(dataHtml).join('')}</figcaption>`
  }
  return parts.length === 0 ? '' : `<figcaption>${parts.map((part) => partHtml(part, language)).join('')}</figcaption>`
}

type Named = Extract<CreditPart, { readonly role: unknown }>

function partHtml(part: CreditPart, language: string): string {
  if (!('role' in part)) return textHtml(part.text)
  const tag = isOtherWay(part.text, language) ? 'bdi' : 'span'
  return `<${tag} ${stepHtml(part)}>${textHtml(part.text)}</${tag}>`
}

const dataHtml = (part: CreditPart): string =>
  'role' in part ? `<data ${stepHtml(part)} value="${attributeHtml(part.text)}"></data>` : ''

const stepHtml = ({ role, language }: Named): string =>
  `data-role="${role}"${language === undefined ? '' : ` data-language="${attributeHtml(language)}"`}`

/** Whether words run otherwise than a language does: among others they would turn the commas around them. */
export const isOtherWay = (words: string, language: string): boolean => {
  const own = directionIn(words)
  return own !== null && own !== directionOf(language)
}
