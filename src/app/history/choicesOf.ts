import { type Version, versionAt } from '~/drafts'
import type { Zone } from '~/story'
import { shortDayIn, timeIn } from '../panes/timeWords.ts'
import type { Deed } from './deedsOf.ts'
import { deedWords } from './deedWords.ts'
import { namesOf } from './namesOf.ts'
import { whenIn } from './whenIn.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** So many of the newest versions can be chosen; named ones and those at hand always can. */
const most = 300

/** The versions that can be compared, newest first, by time and name. */
export function choicesOf(deeds: readonly Deed[], zone: Zone, atHand: readonly (Version | 'now')[]): readonly Choice[] {
  const whenWas = whenIn(deeds)
  const labels = new Map<Version, string>()
  for (const deed of deeds.slice(-most)) {
    if (deed.what.kind === 'named') continue
    labels.set(deed.version, `${whenWords(deed, zone)} ${deed.by.name}: ${deedWords(deed, zone, whenWas)}`)
  }
  for (const { version, name } of namesOf(deeds)) labels.set(version, `${timeOf(version)} ${name}`)
  for (const version of atHand) {
    if (version !== 'now' && !labels.has(version)) labels.set(version, timeOf(version))
  }
  const versions = [...labels].toSorted(([a], [b]) => b - a)
  return [{ value: 'now', label: 'Now' }, ...versions.map(([version, label]) => ({ value: String(version), label }))]

  function timeOf(version: number): string {
    const at = whenWas(versionAt(version))
    return at === null ? `Version ${version}` : `${shortDayIn(at, zone)}, ${timeIn(at, zone)}`
  }
}

const whenWords = ({ at }: Deed, zone: Zone): string => `${shortDayIn(at, zone)}, ${timeIn(at, zone)}`
