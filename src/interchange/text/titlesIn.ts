import type { House, TitleField } from '~/story'
import { agencyNamed } from './agencyNamed.ts'
import type { Making, Proposal, ProposalKind } from './types.ts'

/** Headline, standfirst, byline and dateline at the top of a copy. `taken` are the paragraphs that are something else. */
export function titlesIn(paragraphs: readonly string[], taken: ReadonlySet<number>, house: House): readonly Proposal[] {
  // A copy says what it is within its first lines; a dozen leaves room for photos and advisories among them.
  const lead = [...paragraphs.slice(0, 12).keys()].filter((at) => !taken.has(at))
  const body = (from: number) => lead.slice(from).some((at) => /[.!?]["”’»)]*$/u.test(paragraphs[at] ?? ''))
  const line = (place: number) => paragraphs[lead[place] ?? -1] ?? ''
  const found: Proposal[] = []
  const take = (kind: TitleField & ProposalKind, place: number, says: string) => {
    const at = lead[place] ?? 0
    found.push({
      id: `${kind}-${at}`,
      kind,
      says,
      paragraphs: [at],
      makes: { kind: 'title', field: kind, words: line(place) },
    })
  }
  let place = 0
  if (isHeadline(line(0), house) && body(1)) {
    take('headline', place++, 'The first line, as the headline.')
    const underline = line(place)
    const thenByline = isByline(line(place + 1), house)
    if (isStandfirst(underline, house, thenByline) && body(place + 1)) {
      take('standfirst', place++, 'The line under the headline, as the standfirst.')
    }
  }
  if (isByline(line(place), house)) take('byline', place++, 'The byline.')
  const at = lead[place]
  return at === undefined ? found : [...found, ...datelineIn(paragraphs[at] ?? '', at, house)]
}

function isHeadline(line: string, house: House): boolean {
  if (line.length < 8 || line.length > 130 || !/\s/.test(line)) return false
  return (
    !/[.,;:!…]["”’»)]?$/u.test(line) && !/^[([•*–—-]/u.test(line) && !isByline(line, house) && datelineOf(line) === null
  )
}

function isStandfirst(line: string, house: House, thenByline: boolean): boolean {
  if (line.length < 12 || line.length > 300 || isByline(line, house) || datelineOf(line) !== null) return false
  return thenByline || (!/[.!?:,;]["”’»)]*$/u.test(line) && !/^[([“"«„•*–—-]/u.test(line))
}

const bylineWords: Readonly<Record<string, string>> = {
  da: 'Af',
  de: 'Von',
  es: 'Por',
  fr: 'Par',
  it: 'Di',
  nb: 'Av',
  nl: 'Door',
  no: 'Av',
  pt: 'Por',
  sv: 'Av',
}
const small = String.raw`(?:and|in|at|for|of|the|und|et|y|e|en|och|og|de|del|della|da|di|du|van|von|der|den|ten|bin|al|el|la|le)`

function isByline(line: string, house: House): boolean {
  if (line.length > 120) return false
  const own = bylineWords[house.language.toLowerCase().split('-')[0] ?? '']
  const start = own === undefined ? 'By' : `By|${own}`
  // Every word a name or what joins names, so that “By Friday the army had left” is not a byline.
  return new RegExp(
    String.raw`^(?:${start}|BY)\s+\p{Lu}[\p{L}.'’-]+(?:,?\s+(?:${small}|\p{Lu}[\p{L}.'’-]*|&)){1,16}$`,
    'u',
  ).test(line)
}

const months = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?`
const place = String.raw`\p{Lu}[\p{L}.'’]*(?:[ /-]\p{Lu}[\p{L}.'’]*){0,4}`
const date = String.raw`(?:,\s+(?:${months}\s+\d{1,2}|\d{1,2}\s+${months})(?:,?\s+\d{4})?)`
const datelined = new RegExp(
  String.raw`^(${place}(?:,\s+${place}){0,2}${date}?)(?:\s*\(([^()]{2,40})\))?\s*(?:[–—]|--?|_)\s+(?=["“„«‘'(]?[\p{Lu}\p{N}])`,
  'u',
)

/** The dateline of a first paragraph, with its agency in brackets: “ALEPPO, Syria (Reuters) - …”, “LONDON, Oct 2 —”. */
function datelineOf(paragraph: string) {
  const match = datelined.exec(paragraph.slice(0, 160))
  if (match === null) return null
  const [whole, where = '', agency = null] = match
  const city = /^[^,(]+/.exec(where)?.[0] ?? ''
  const capitals = !/\p{Ll}/u.test(city) && city.length > 1
  // “Berlin (dpa) -” counts by its agency; without one, only a city in capitals or a date tells it from running text.
  return capitals || agency !== null || new RegExp(`${date}$`, 'u').test(where) ? { whole, where, agency } : null
}

function datelineIn(paragraph: string, at: number, house: House): readonly Proposal[] {
  const found = datelineOf(paragraph)
  if (found === null) return []
  const { whole, where, agency } = found
  const known = agency === null ? null : agencyNamed(agency, house)
  const capitals = !/\p{Ll}/u.test(/^[^,(]+/.exec(where)?.[0] ?? '')
  if (agency !== null && known === null && !capitals) return []
  const makes: Making = { kind: 'title', field: 'dateline', words: where, leaves: paragraph.slice(whole.length) }
  const dateline: Proposal = {
    id: `dateline-${at}`,
    kind: 'dateline',
    says: `Dateline: ${where}.`,
    paragraphs: [at],
    makes,
  }
  // “NATO —” reads like “ROME —”: a short word in capitals may be a city or an abbreviation.
  if (agency === null && /^\p{Lu}{2,5}$/u.test(where)) return [asked(dateline, where)]
  if (agency === null) return [dateline]
  const name = known ?? agency
  return [
    dateline,
    {
      id: `agency-line-${at}`,
      kind: 'agency line',
      says: `Agency line: ${name}, for the byline.`,
      paragraphs: [at],
      makes: { kind: 'agency', name },
    },
  ]
}

const asked = (dateline: Proposal, where: string): Proposal => ({
  ...dateline,
  says: `The story begins with “${where}” and a dash.`,
  makes: null,
  question: `Is “${where}” the dateline?`,
  choices: [
    { id: 'dateline', label: `Dateline: ${where}`, makes: dateline.makes },
    { id: 'leave', label: 'No, leave it in the text', makes: null },
  ],
})
