import type { Instant, Zone } from '~/story'
import { shortened } from '../panes/shortened.ts'
import { timeAndPlace } from '../panes/timeWords.ts'
import type { Deed, Edits } from './deedsOf.ts'

/** Kinds of deed as a person looks for them. */
export const deedKinds = [
  'Edits',
  'Rulings',
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
      return 'Rulings'
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

const rulingWords = { stet: 'Stet', query: 'Queried', reopen: 'Reopened' } as const

/** What was done, in a sentence. */
export function deedWords({ what }: Deed, zone: Zone, whenWas: WhenWas): string {
  switch (what.kind) {
    case 'edits':
      return editWords(what)
    case 'began':
      return 'Began the story.'
    case 'decided': {
      const { ruling, on, question } = what.decision
      const asked = question === undefined ? '' : ` ${question}`
      return `${rulingWords[ruling]}: ${shortened(on.words, 80)}${asked}`
    }
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
