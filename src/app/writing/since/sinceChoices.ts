import { type Version, versionAt } from '~/drafts'
import type { Since } from '~/preview'
import { directionIn, type Zone } from '~/story'
import type { Deed } from '../../history/deedsOf.ts'
import { namesOf } from '../../history/namesOf.ts'
import { whenIn } from '../../history/whenIn.ts'
import { shortDayIn, timeAndPlace } from '../../panes/timeWords.ts'

export interface SinceChoice extends Since {
  /** In the list: “Sent to desk, 14:22 Jerusalem”. */
  readonly label: string
}

/**
 * The versions that a page can be compared with, newest first: those with a name, those that were published, and the one that this
 * window opened. `today` is a day as `shortDayIn` says it: a version of that day is told by its time alone.
 */
export function sinceChoices(
  deeds: readonly Deed[],
  opened: Version,
  { zone, today }: { readonly zone: Zone; readonly today: string },
): readonly SinceChoice[] {
  const whenWas = whenIn(deeds)
  /** “, 14:22 Jerusalem”, or nothing where it is not known. */
  const when = (version: number): string => {
    const at = whenWas(versionAt(version))
    if (at === null) return ''
    const day = shortDayIn(at, zone)
    return `, ${day === today ? '' : `${day}, `}${timeAndPlace(at, zone)}`
  }
  const choices = new Map<number, SinceChoice>()
  // Nothing notes when it was opened, only what it was then.
  const changed = when(opened) === '' ? '' : `, last changed${when(opened).slice(1)}`
  choices.set(opened, { version: opened, name: 'it was opened', label: 'Opened', asOf: `As opened${changed}` })
  for (const { what, version } of deeds) {
    if (what.kind !== 'published') continue
    const where = what.edition === null ? '' : ` in ${what.edition}`
    const label = `As published${where}${when(version)}`
    choices.set(version, { version, name: `it was published${where}`, label, asOf: label })
  }
  for (const { version, name: given } of namesOf(deeds)) {
    const name = apart(given)
    const label = `${name}${when(version)}`
    choices.set(version, { version, name, label, asOf: `As of ${label}` })
  }
  return [...choices.values()].toSorted((one, other) => other.version - one.version)
}

/** A name that runs right to left keeps to itself in an English sentence, by the marks that Unicode has for it. */
const apart = (name: string): string => (directionIn(name) === 'rtl' ? `\u2068${name}\u2069` : name)
