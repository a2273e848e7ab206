import { type SheetPart, sheetParts } from './sheetParts.ts'

/** A stylesheet that fetches nothing. */
export interface CarriedSheet {
  readonly css: string
  /** What it would have fetched and now goes without, in sentences. */
  readonly left: readonly string[]
}

/** The files beside a stylesheet that it asks for, each once, by the address it gives them. */
export const filesBeside = (css: string): readonly string[] => [
  ...new Set(
    sheetParts(css).flatMap((part) => (part.kind === 'address' && isBeside(part.address) ? [part.address] : [])),
  ),
]

/**
 * A publication's stylesheet as a page can carry it. `files` has what stands beside it as `data:` addresses, by the address that the
 * stylesheet gives them. Whatever else it would fetch is left out and told: a published page asks nobody for anything.
 */
export function carriedSheet(css: string, files: ReadonlyMap<string, string>): CarriedSheet {
  const left = new Set<string>()
  const text = sheetParts(css).map((part) => {
    if (part.kind === 'css') return part.text
    if (part.kind === 'import') {
      left.add(`“${shortened(part.text)}” is not followed. Put the rules of that file into this one.`)
      return ' ' // what stands before and after it must not become one word
    }
    if (part.kind === 'hidden') {
      left.add(
        `“${part.text}…)” with a variable in it is left out: a page has to know what it carries. Write the address there.`,
      )
      return 'left-out(' // no function of that name: a browser passes over what it stands in
    }
    const carried = isItself(part.address) ? part.address : files.get(part.address)
    if (carried === undefined) left.add(whyLeft(part.address))
    return written(carried ?? nothing, part)
  })
  return { css: text.join(''), left: [...left] }
}

const nothing = 'data:,'

const written = (address: string, { form }: Extract<SheetPart, { readonly kind: 'address' }>): string => {
  const quoted = `"${address.replaceAll(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
  return form === 'url' ? `url(${quoted})` : quoted
}

/** What needs no fetching: what is carried already, and a place in the page. */
const isItself = (address: string): boolean => /^(?:data:|#)/i.test(address)

const isBeside = (address: string): boolean => !isItself(address) && !/^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address)

const whyLeft = (address: string): string =>
  isBeside(address)
    ? `“${shortened(address)}” could not be read, so the page goes without it. It is looked for beside the stylesheet.`
    : `“${shortened(address)}” is not fetched: a page asks no other place for anything. Keep the file beside the stylesheet.`

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`)
