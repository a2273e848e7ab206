import type { Decision } from '~/review'
import type { Instant, Zone } from '~/story'
import { linkName } from '../panes/ledgerWords.ts'
import { shortened } from '../panes/shortened.ts'
import { timeAndPlace } from '../panes/timeWords.ts'
import type { Deed, Edits } from './deedsOf.ts'

/** Kinds of deed as a person looks for them. */
export const deedKinds = [
  'Edits',
  'Rulings',
  'Publishing',
  'Names',
  'Restored versions',
  'Origins',
  'Recovered text',
  'Shelf',
] as const
export type DeedKind = (typeof deedKinds)[number]

export function kindOf({ what }: Deed): DeedKind {
  switch (what.kind) {
    case 'edits':
    case 'began':
      return 'Edits'
    case 'decided':
    case 'answered':
    case 'undone':
    case 'vouched':
      return 'Rulings'
    case 'overridden':
    case 'published':
    case 'corrected':
    case 'tasked':
    case 'settled':
      return 'Publishing'
    case 'named':
      return 'Names'
    case 'returned':
      return 'Restored versions'
    case 'origin':
      return 'Origins'
    case 'dropped':
    case 'retrieved':
      return 'Recovered text'
    case 'spiked':
    case 'restored':
      return 'Shelf'
  }
}

/** When a version was made, or null where that is not known yet. */
export type WhenWas = (version: number) => Instant | null

export const rulingWords = {
  stet: 'Stet',
  query: 'Queried',
  reopen: 'Reopened',
  amend: 'Amended',
  dismiss: 'Dismissed',
  add: 'Added',
} as const satisfies Record<Decision['ruling'], string>

/** What was decided, on which words. */
function decisionWords(decision: Decision): string {
  const words = `${rulingWords[decision.ruling]}: ${shortened(decision.on.words, 80)}`
  if (decision.ruling === 'query') return `${words}${decision.question === undefined ? '' : ` ${decision.question}`}`
  if (decision.ruling !== 'amend') return words
  const { chain, verification } = decision
  const path = chain === undefined ? '' : ` · ${chain.map(linkName).join(' › ') || 'no chain'}`
  return `${words}${path}${verification === undefined ? '' : ` · ${verification.state}`}`
}

/** What was done, in a sentence. */
export function deedWords({ what }: Deed, zone: Zone, whenWas: WhenWas): string {
  switch (what.kind) {
    case 'edits':
      return editWords(what)
    case 'began':
      return 'Began the story.'
    case 'decided':
      return decisionWords(what.decision)
    case 'answered':
      return `Answered a query: ${what.text}`
    case 'undone':
      return what.entries.length === 1 ? 'Took back what was said before.' : `Took back ${what.entries.length} things.`
    case 'vouched':
      return `Answered for “${what.form.source}”: ${what.form.knownTo || 'nobody'} knows who it is.`
    case 'overridden':
      return `Let through (${what.override.rule}): ${what.override.says} ${what.override.name}: ${what.override.reason}`
    case 'published':
      return what.edition === null ? 'Published the story.' : `Published the story in ${what.edition}.`
    case 'corrected':
      return `${capital(what.correction.class)}: ${what.correction.says}`
    case 'tasked':
      return `Asked for a look: ${what.task.says}`
    case 'settled':
      return what.how === 'stands' ? 'Looked, and the story stands.' : `Looked, and the story was ${what.how}.`
    case 'origin':
      return `Kept the original: ${what.title}.`
    case 'spiked':
      return 'Spiked the story.'
    case 'restored':
      return 'Restored the story.'
    case 'dropped':
      return `Recovered words of ${what.dropped.typedBy.name}: ${shortened(what.dropped.words, 80)}`
    case 'retrieved':
      return what.how === 'put back' ? 'Put recovered words back.' : 'Discarded recovered words.'
    case 'named':
      return `Named ${versionWords(what.version, zone, whenWas)}: ${what.name}`
    case 'returned':
      return `Restored ${versionWords(what.to, zone, whenWas)}.`
  }
}

/** "the version of 14:02 Jerusalem" */
export function versionWords(version: number, zone: Zone, whenWas: WhenWas): string {
  const at = whenWas(version)
  return at === null ? `version ${version}` : `the version of ${timeAndPlace(at, zone)}`
}

/** The facts of a story as they are called on screen. */
export const factWords: Readonly<Record<string, string>> = {
  slug: 'slug',
  section: 'section',
  language: 'language',
  direction: 'direction',
  zone: 'time zone',
  status: 'status',
  keywords: 'keywords',
  publishAt: 'publish time',
  publishedAt: 'time published',
  updatedAt: 'time updated',
  embargo: 'embargo',
  filedAt: 'time filed',
}

function editWords({ written, removed, facts }: Edits): string {
  const said = [
    ...(written > 0 ? [`wrote ${characters(written)}`] : []),
    ...(removed > 0 ? [`took out ${characters(removed)}`] : []),
    ...(facts.length > 0 ? [`set ${facts.map((fact) => factWords[fact] ?? fact).join(', ')}`] : []),
  ]
  return `${capital(said.length === 0 ? 'changed the form' : said.join(', '))}.`
}

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const characters = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'character' : 'characters'}`
