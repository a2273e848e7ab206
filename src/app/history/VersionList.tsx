import { Bookmark, Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type Version, versionAt } from '~/drafts'
import type { Zone } from '~/story'
import { Button, Checkbox, Icon, type MenuAct, MenuButton } from '~/ui'
import { dayIn, placeOf, timeIn } from '../panes/timeWords.ts'
import type { HistoryState } from './createHistory.ts'
import type { Versions } from './createVersions.ts'
import type { Deed } from './deedsOf.ts'
import { deedWords, versionWords, type WhenWas } from './deedWords.ts'
import css from './HistoryPane.module.css'
import { type Named, namesOf } from './namesOf.ts'
import { type Sitting, sittingsOf } from './sittingsOf.ts'
import { placeIn, whenIn } from './whenIn.ts'

interface VersionListProps extends Versions, HistoryState {
  readonly zone: Zone
  readonly canWrite: boolean
}

/** So many rows are drawn, and as many more each time they are asked for. */
const pageful = 50

/** Every version by person and sitting, newest first, with the names that were given. */
export function VersionList({ deeds, version: newest, isWhole, ...rest }: VersionListProps) {
  const [namedOnly, setNamedOnly] = useState(false)
  const [shown, setShown] = useState(pageful)
  const names = useMemo(() => namesByDeed(deeds), [deeds])
  const whenWas = useMemo(() => whenIn(deeds), [deeds])
  const rows = useMemo(
    () => deeds.filter((deed) => (namedOnly ? names.has(deed) : deed.what.kind !== 'named')).toReversed(),
    [deeds, names, namedOnly],
  )
  const sittings = useMemo(() => sittingsOf(rows.slice(0, shown)), [rows, shown])
  return (
    <>
      {(names.size > 0 || namedOnly) && (
        <div className={css['filter']}>
          <Checkbox checked={namedOnly} onChange={setNamedOnly}>
            Named only
          </Checkbox>
        </div>
      )}
      {sittings.map((sitting) => (
        <OneSitting
          {...rest}
          key={sitting.deeds.at(-1)?.first}
          sitting={sitting}
          names={names}
          newest={newest}
          whenWas={whenWas}
        />
      ))}
      <div className={css['foot']}>
        {shown < rows.length && <Button onClick={() => setShown(shown + pageful)}>Show earlier versions</Button>}
        {!isWhole && <p>Reading what came before…</p>}
      </div>
    </>
  )
}

function namesByDeed(deeds: readonly Deed[]): ReadonlyMap<Deed, Named> {
  const named = namesOf(deeds).flatMap((one) => {
    const deed = deeds[placeIn(deeds, one.version)]
    return deed === undefined ? [] : [[deed, one] as const]
  })
  return new Map(named)
}

interface OneSittingProps extends Versions {
  readonly sitting: Sitting
  readonly names: ReadonlyMap<Deed, Named>
  readonly newest: Version
  readonly zone: Zone
  readonly canWrite: boolean
  readonly whenWas: WhenWas
}

const OneSitting = ({ sitting: { by, from, to, deeds }, names, zone, ...rest }: OneSittingProps) => (
  <section className={css['sitting']} aria-label={`${by.name}, ${dayIn(from, zone)}`}>
    <h3>
      {by.name}
      <small>
        {dayIn(from, zone)}, {timeIn(from, zone)}
        {timeIn(to, zone) !== timeIn(from, zone) && `–${timeIn(to, zone)}`} {placeOf(zone)}
      </small>
    </h3>
    <ul>
      {deeds.map((deed) => (
        <Row {...rest} key={deed.first} deed={deed} named={names.get(deed)} zone={zone} />
      ))}
    </ul>
  </section>
)

interface RowProps extends Omit<OneSittingProps, 'sitting' | 'names'> {
  readonly deed: Deed
  readonly named: Named | undefined
}

/** One version. Pressed, it shows what was done to come to it; the rest of what can be done with it is in its menu. */
function Row({ deed, named, newest, zone, canWrite, whenWas, onCompare, onName, onRestore }: RowProps) {
  const version = named?.version ?? deed.version
  const says = deedWords(deed, zone, whenWas)
  const time = timeIn(deed.at, zone)
  const before = versionAt(Math.max(1, deed.first - 1))
  const acts: readonly MenuAct[] = [
    { id: 'before', label: 'Compare with the version before' },
    { id: 'now', label: 'Compare with now' },
    ...(canWrite ? [{ id: 'name', label: named === undefined ? 'Name this version' : 'Rename this version' }] : []),
    ...(canWrite && version < newest ? [{ id: 'restore', label: 'Restore this version' }] : []),
  ]
  const act = (id: string) => {
    if (id === 'before') onCompare(before, version)
    if (id === 'now') onCompare(version, 'now')
    if (id === 'name') onName(version)
    if (id === 'restore') onRestore(version, versionWords(deed.version, zone, whenWas))
  }
  return (
    <li data-named={named !== undefined}>
      <button type="button" className={css['version']} onClick={() => onCompare(before, version)}>
        <time dateTime={new Date(deed.at).toISOString()}>{time}</time>{' '}
        <span>
          {named !== undefined && (
            <b>
              <Icon of={Bookmark} size={14} />
              <bdi>{named.name}</bdi>{' '}
            </b>
          )}
          <span dir="auto">{says}</span>
          <span className="visuallyHidden"> Show changes</span>
        </span>
      </button>
      <MenuButton icon={Ellipsis} label={`More: ${time} ${named?.name ?? says}`} acts={acts} onAct={act} />
    </li>
  )
}
