import { use, useState } from 'react'
import type { Instant, Zone } from '~/story'
import { TextField } from '~/ui'
import { loadTemporal } from '../temporal.ts'
import { placeOf } from '../timeWords.ts'
import { instantOf, type WallTime, wallTimeIn } from '../wallTime.ts'
import css from './ChainEditor.module.css'

export interface WhenFieldsProps {
  readonly when: Instant | undefined
  /** The zone of the clock that shows it. */
  readonly zone: Zone
  /** Null where there is no date and time. */
  readonly onChange: (when: Instant | null) => void
}

/** When the words took a step: a date and a time as a clock in the story's zone shows them. */
export function WhenFields({ when, zone, onChange }: WhenFieldsProps) {
  const world = use(loadTemporal())
  const [wall, setWall] = useState<WallTime>(() =>
    when === undefined ? { date: '', time: '' } : wallTimeIn(world, when, zone),
  )
  const change = (part: Partial<WallTime>) => {
    const next = { ...wall, ...part }
    setWall(next)
    onChange(instantOf(world, next, zone))
  }
  const isHalf = (wall.date === '') !== (wall.time === '')
  return (
    <fieldset className={css['when']}>
      <legend>When, {placeOf(zone)} time</legend>
      <TextField
        type="date"
        label="Date"
        value={wall.date}
        wrong={isHalf ? 'Give both a date and a time, or neither.' : undefined}
        onChange={(date) => change({ date })}
      />
      <TextField type="time" label="Time" value={wall.time} onChange={(time) => change({ time })} />
    </fieldset>
  )
}
