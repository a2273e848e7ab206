import { useMemo, useState } from 'react'
import { type BlockId, plainText, type Zone } from '~/story'
import { announce, Button, Select } from '~/ui'
import { dayIn, timeIn } from '../panes/timeWords.ts'
import { useDeskState } from '../useDesk.ts'
import { saveFile } from '../writing/saveFile.ts'
import type { HistoryState } from './createHistory.ts'
import { type DeedPlace, deedPlaces } from './deedPlace.ts'
import type { Deed } from './deedsOf.ts'
import { deedKinds, deedWords, kindOf } from './deedWords.ts'
import css from './DeedList.module.css'
import { writeDeeds } from './writeDeeds.ts'
import { useBlocks, useCorrectionNotes, useRuledWords } from './useStanding.ts'
import { whenIn } from './whenIn.ts'

interface DeedListProps extends HistoryState {
  readonly zone: Zone
  /** The block the caret is in: what was done there is marked. */
  readonly here: BlockId | null
  /** A deed's place in the text is gone to. */
  readonly onGo: (place: DeedPlace) => void
}

const pageful = 200
const everyone = ''

/** Who did what and when, all of it in one list, to be narrowed and taken out as a table. */
export function DeedList({ deeds, isWhole, zone, here, onGo }: DeedListProps) {
  const [who, setWho] = useState(everyone)
  const [kind, setKind] = useState(everyone)
  const [shown, setShown] = useState(pageful)
  const people = useMemo(() => [...new Map(deeds.map(({ by }) => [by.id, by.name]))], [deeds])
  const whenWas = useMemo(() => whenIn(deeds), [deeds])
  const notes = useCorrectionNotes()
  const places = useMemo(() => deedPlaces(deeds, notes), [deeds, notes])
  const rows = useMemo(
    () =>
      deeds
        .filter((deed) => (who === everyone || deed.by.id === who) && (kind === everyone || kindOf(deed) === kind))
        .toReversed(),
    [deeds, who, kind],
  )
  const title = useDeskState(({ story }) => plainText(story.headline).trim() || story.slug)
  const blocks = useBlocks()
  const ruled = useRuledWords()
  const only = [people.find(([id]) => id === who)?.[1], kind]
    .filter((one) => one !== undefined && one !== '')
    .join(', ')
  const savePage = async () => {
    const { writeDeedPage } = await import('../writing/waysOut.ts')
    const page = writeDeedPage({ title, deeds: rows.toReversed(), only: only === '' ? null : only, zone, whenWas })
    saveFile(new Blob([page], { type: 'text/html' }), 'who-did-what.html')
    announce('Exported.')
  }
  const saveTable = () => {
    saveFile(new Blob([writeDeeds(rows.toReversed(), whenWas)], { type: 'text/csv' }), 'who-did-what.csv')
    announce('Exported.')
  }
  return (
    <div className={css['deeds']}>
      <div className={css['filters']}>
        <Select
          label="Person"
          value={who}
          options={[{ value: everyone, label: 'Everyone' }, ...people.map(([value, label]) => ({ value, label }))]}
          onChange={setWho}
        />
        <Select
          label="Kind"
          value={kind}
          options={[{ value: everyone, label: 'Everything' }, ...deedKinds.map((value) => ({ value, label: value }))]}
          onChange={setKind}
        />
        <Button disabled={!isWhole || rows.length === 0} onClick={saveTable}>
          Export as CSV
        </Button>
        <Button disabled={!isWhole || rows.length === 0} onClick={() => void savePage()}>
          Export for print
        </Button>
      </div>
      <ul aria-label="Who did what">
        {rows.slice(0, shown).map((deed) => (
          <Line
            key={deed.first}
            deed={deed}
            place={places.get(deed) ?? null}
            zone={zone}
            says={deedWords(deed, zone, whenWas)}
            here={here}
            blocks={blocks}
            ruled={ruled}
            onGo={onGo}
          />
        ))}
      </ul>
      <div className={css['foot']}>
        {rows.length === 0 && isWhole && <p>Nothing of this kind.</p>}
        {shown < rows.length && <Button onClick={() => setShown(shown + pageful)}>Show earlier</Button>}
        {!isWhole && <p>Reading what came before…</p>}
      </div>
    </div>
  )
}

interface LineProps extends Pick<DeedListProps, 'zone' | 'here' | 'onGo'> {
  readonly deed: Deed
  readonly place: DeedPlace | null
  readonly says: string
  readonly blocks: ReadonlyMap<string, string>
  /** Words that stand in the text, in whatever block. */
  readonly ruled: ReadonlySet<string>
}

function Line({ deed, place, zone, says, here, blocks, ruled, onGo }: LineProps) {
  const block = place === null ? undefined : blocks.get(place.block)
  const stands = place !== null && (block !== undefined || (place.words !== '' && ruled.has(place.words)))
  return (
    <li {...(block !== undefined && block === here && { 'aria-current': true })}>
      <time dateTime={new Date(deed.at).toISOString()}>
        {dayIn(deed.at, zone)}, {timeIn(deed.at, zone)}
      </time>
      <b>{deed.by.name}</b>
      {stands ? (
        <button type="button" dir="auto" className={css['go']} onClick={() => onGo(place)}>
          {says} <span className="visuallyHidden">Go to it in the text</span>
        </button>
      ) : (
        <span dir="auto">{says}</span>
      )}
      {place !== null && !stands && <small>Its block is no longer in the text.</small>}
    </li>
  )
}
