import type { House } from '~/story'
import { agencyNamed, houseCredit } from './agencyNamed.ts'
import type { SplitCredit } from './creditsIn.ts'

const label = '(?:photo(?:graph|grapher)?s?|pictures?|images?|credits?|foto|bild)'
const join = String.raw`(?:\s*:\s*|\s+by\s*:?\s+|\s+courtesy of\s+|\s*©\s*)`
// A stop ends a name only after an initial, so that a name never reaches back over the end of a sentence.
const nameWord = String.raw`\p{Lu}(?:\.|[\p{L}'’-]*)`
const name = String.raw`${nameWord}(?: (?:(?:al|bin|da|de|den|der|di|du|el|la|le|van|von|ten) )*${nameWord})`
const agency = String.raw`[\p{L}.]+(?: [\p{L}.]+){0,3}`

const labelled = new RegExp(String.raw`(?<![\p{L}\p{N}])${label}${join}([^()[\]:]{2,70})[)\]]?$`, 'iu')
const agencyPhoto = /^\s?Photos?(?:\s*\/\s*([\p{L} .'’,-]{2,50}))?[)\]]?$/u
const through = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${name}{0,3}(?:\s?/\s?${agency})?|${agency}) via (${agency})[)\]]?$`,
  'u',
)
const agencyLast = new RegExp(String.raw`(?<![\p{L}\p{N}])(${name}{0,4})\s?/\s?(${agency})[)\]]?$`, 'u')
const nameAlone = new RegExp(String.raw`^\s?/\s?(${name}{0,3})[)\]]?$`, 'u')

/**
 * A credit that says it is one, at the end of a line: “Photo by X/Agency”, “Credit: X”, “(AP Photo/X)”, “X via Agency”,
 * “X/Agency”, “AGENCY/X”. Two or more answers are the ways it may be read; none means there is no such credit.
 */
export function writtenCredits(line: string, house: House): readonly SplitCredit[] {
  const end = line.replace(/\.$/, '')
  const tail = end.slice(-120)
  if (!/photo|pictur|image|credit|foto|bild|\bvia\b|\//i.test(tail)) return []
  const split = (at: number, credit: string): SplitCredit => ({
    caption: captionBefore(end.slice(0, end.length - tail.length + at)),
    credit,
    sure: true,
  })
  const said = labelled.exec(tail)
  if (said !== null) return [split(said.index, houseCredit(spelledOut(said[1] ?? '', house), house))]
  const via = through.exec(tail)
  if (via !== null && [...(via[1] ?? '').split('/'), via[2] ?? ''].some((part) => agencyNamed(part, house) !== null)) {
    const credit = `${houseCredit(via[1] ?? '', house)} via ${houseCredit(via[2] ?? '', house)}`
    return [split(via.index, credit)]
  }
  const first = agencyFirst(tail, house)
  if (first !== null) return [split(first.at, first.credit)]
  const last = agencyLast.exec(tail)
  return last !== null && agencyNamed(last[2] ?? '', house) !== null
    ? namesBefore(end, end.length - tail.length + last.index, last[1] ?? '', last[2] ?? '', house)
    : []
}

/** “AP Photo/Jane Doe” and “REUTERS/Jane Doe”: an agency of the house, then what it says of the picture. */
function agencyFirst(tail: string, house: House): { readonly at: number; readonly credit: string } | null {
  for (const { name, spellings } of house.agencies) {
    for (const way of [name, ...spellings]) {
      const at = tail.lastIndexOf(way)
      if (at === -1 || /[\p{L}\p{N}]$/u.test(tail.slice(0, at))) continue
      const rest = tail.slice(at + way.length)
      const said = agencyPhoto.exec(rest) ?? nameAlone.exec(rest)
      if (said !== null) return { at, credit: houseCredit(`${said[1] ?? ''}/${name}`, house) }
    }
  }
  return null
}

/** In “…in Kabul Jane Doe/AFP” nobody can tell where the name begins; a bracket, a stop or a bar before it tells. */
function namesBefore(line: string, at: number, names: string, agency: string, house: House): readonly SplitCredit[] {
  const before = line.slice(0, at)
  const split = (caption: string, credit: string, sure: boolean): SplitCredit => ({
    caption: captionBefore(caption),
    credit: houseCredit(`${credit}/${agency}`, house),
    sure,
  })
  const words = names.split(' ')
  if (before.trim() === '' || /[([|/–—.!?”"]\s*$/u.test(before) || words.length < 3) return [split(before, names, true)]
  return [2, 3, words.length]
    .filter((count, at, counts) => count <= words.length && counts.indexOf(count) === at)
    .map((count) => split(`${before}${words.slice(0, -count).join(' ')}`, words.slice(-count).join(' '), false))
}

const spelledOut = (credit: string, house: House): string => {
  const [who, where] = credit.split(/,\s*|\s+for\s+/)
  return where !== undefined && agencyNamed(where, house) !== null ? `${who ?? ''}/${where}` : credit
}

/** The caption without what joined the credit to it. */
export const captionBefore = (words: string): string => words.replace(/[\s([|–—/-]+$/u, '').trim()
