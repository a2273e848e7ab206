import { textHtml } from '~/interchange'
import { paperPage, type Wording } from '~/review'
import type { Zone } from '~/story'
import { roleWords } from '../panes/ledgerWords.ts'
import { dayIn, placeOf, timeIn } from '../panes/timeWords.ts'
import type { Deed } from './deedsOf.ts'
import { deedWords, kindOf, type WhenWas } from './deedWords.ts'
import css from './deedPage.css?raw'
import paper from '../paper.css?raw'

export interface DeedPage {
  /** The story's headline, or its slug. */
  readonly title: string
  /** Oldest first. */
  readonly deeds: readonly Deed[]
  /** Which deeds these are, where they are not all: "Noa Adler, Rulings". */
  readonly only: string | null
  readonly zone: Zone
  readonly whenWas: WhenWas
}

/** Who did what as a page for paper and for the file: it stands alone, fetches nothing and holds no script. */
export function writeDeedPage({ title, deeds, only, zone, whenWas }: DeedPage): string {
  const count = deeds.length === 1 ? '1 entry' : `${deeds.length} entries`
  const body = `<p>${only === null ? 'All that was done' : `Only: <bdi>${textHtml(only)}</bdi>`}. ${count}, oldest first. Times are those of ${textHtml(placeOf(zone))} (${textHtml(zone)}).</p>
<table>
<thead><tr><th scope="col">Version</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
<tbody>
${deeds.map((deed) => rowOf(deed, zone, whenWas)).join('\n')}
</tbody>
</table>`
  return paperPage({ what: 'Who did what', title, css: `${css}\n${paper}`, body })
}

const rowOf = (deed: Deed, zone: Zone, whenWas: WhenWas): string =>
  `<tr><td>${deed.first === deed.version ? '' : `${deed.first}–`}${deed.version}</td>` +
  `<td>${whenHtml(deed, zone)}</td>` +
  `<td><bdi>${textHtml(deed.by.name)}</bdi> <small><bdi>${textHtml(deed.by.id)}</bdi></small></td>` +
  `<td><small>${kindOf(deed)}</small> <span dir="auto">${textHtml(deedWords(deed, zone, whenWas))}</span>${wordsHtml(deed)}</td></tr>`

/** A run of edits has a beginning and an end; their minutes are told where they differ. */
function whenHtml({ from, at }: Deed, zone: Zone): string {
  const place = textHtml(placeOf(zone))
  const [first, last] = [timeIn(from, zone), timeIn(at, zone)]
  const begun = first === last ? '' : `<time datetime="${new Date(from).toISOString()}">${first}</time>–`
  return `${dayIn(from, zone)}, ${begun}<time datetime="${new Date(at).toISOString()}">${last}</time> ${place}`
}

/** The words a deed is about, whole: the sentence beside them has only as many as a list has room for. */
function wordsHtml({ what }: Deed): string {
  if (what.kind === 'decided') return rulingHtml(what.decision.on)
  return what.kind === 'dropped' ? quoteHtml(what.dropped.words) : ''
}

const rulingHtml = ({ words, chain }: Wording): string => {
  const steps = chain.map(
    ({ role, name, doubtful }) => `${roleWords[role]} ${name === '' ? '—' : name}${doubtful ? '?' : ''}`,
  )
  return `${quoteHtml(words)}${steps.length === 0 ? '' : `<small dir="auto">${textHtml(steps.join(' · '))}</small>`}`
}

const quoteHtml = (words: string): string => `<blockquote dir="auto">${textHtml(words)}</blockquote>`
