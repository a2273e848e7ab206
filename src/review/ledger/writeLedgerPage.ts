import { type Ledger, type LedgerLine, ledgerLine, type LedgerStep, ruledAtIn } from './ledgerLine.ts'
import { paperPage, paperText } from './paperPage.ts'

export interface LedgerPage extends Ledger {
  /** The stylesheet of the page, whole. */
  readonly css: string
}

/**
 * The ledger as a page for paper: every attribution with its words and chain whole, and how it was ruled on. States and steps
 * are told by words and shapes, as paper may have no colour.
 */
export function writeLedgerPage({ title, items, zone, distance, css }: LedgerPage): string {
  const lines = items.map((item) => ledgerLine(item, distance))
  const body = `<p>${countsOf(lines)} Times are those of ${paperText(zone)}.</p>
<table>
<thead><tr><th scope="col">No.</th><th scope="col">State</th><th scope="col">Words and chain</th><th scope="col">Ruling</th></tr></thead>
<tbody>
${lines.map((line, at) => rowOf(line, at + 1, ruledAtIn(line, zone))).join('\n')}
</tbody>
</table>`
  return paperPage({ what: 'Attributions', title, css, body })
}

const signs: Readonly<Record<string, string>> = { Unreviewed: '◌', Queried: '?', Stet: '✓' }

function countsOf(lines: readonly LedgerLine[]): string {
  const count = (state: string) => `${lines.filter((line) => line.state === state).length} ${state.toLowerCase()}`
  const all = lines.length === 1 ? '1 attribution' : `${lines.length} attributions`
  return `${all}: ${Object.keys(signs).map(count).join(', ')}.`
}

const rowOf = (line: LedgerLine, number: number, ruledAt: string): string =>
  `<tr><td>${number}</td>` +
  `<td><span class="state"><span aria-hidden="true">${signs[line.state] ?? ''}</span> ${line.state}</span> <small>${paperText(line.kind)}</small></td>` +
  `<td><blockquote dir="auto">${paperText(line.words)}</blockquote>${chainHtml(line)}${told('', [line.confidence, line.reason].filter((part) => part !== '').join(': '))}</td>` +
  `<td>${rulingHtml(line, ruledAt)}</td></tr>`

function chainHtml({ chain, speaker, distance }: LedgerLine): string {
  const steps = chain.map((step) => `<li>${stepHtml(step)}</li>`).join('')
  const list = steps === '' ? told('Speaker', speaker || 'nobody named') : `<ol class="chain">${steps}</ol>`
  return `${list}${told('Distance', distance)}`
}

/** A hollow ring for what is missing, a broken one for what is doubtful. */
const stepHtml = ({ role, name, isDoubtful }: LedgerStep): string => {
  const sign = name === '' ? '○' : isDoubtful ? '◐' : '●'
  const state = `${name === '' ? ' (missing)' : ''}${isDoubtful ? ' (doubtful)' : ''}`
  return `<span aria-hidden="true">${sign}</span> ${paperText(role)} <bdi>${paperText(name)}</bdi>${state}`
}

function rulingHtml(line: LedgerLine, ruledAt: string): string {
  const { ruledBy, question, earlier, amendedBy, verification } = line
  const when =
    ruledAt === ''
      ? ''
      : `, <time datetime="${ruledAt}">${ruledAt.slice(0, 16).replace('T', ' ')} ${ruledAt.slice(19)}</time>`
  const who = ruledBy === '' ? 'Not ruled on' : `<bdi>${paperText(ruledBy)}</bdi>${when}`
  return [
    `<p>${who}</p>`,
    told('Question', question),
    told('Ruled on before', earlier),
    told('Amended by', amendedBy),
    told('Verification', verification),
  ].join('')
}

const told = (label: string, words: string): string =>
  words === ''
    ? ''
    : `<p><small>${label === '' ? '' : `${label}: `}<span dir="auto">${paperText(words)}</span></small></p>`
