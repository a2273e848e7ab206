import { use, useEffect, useRef, useState } from 'react'
import { type MomentAtCaret, momentAtCaret, setMomentTime, turnKeyPoint } from '~/editor'
import { Checkbox } from '~/ui'
import { loadTemporal } from '../panes/temporal.ts'
import { placeOf } from '../panes/timeWords.ts'
import { instantOf, wallTimeIn } from '../panes/wallTime.ts'
import { useDeskState } from '../useDesk.ts'
import { useBench } from './Bench.ts'
import css from './MomentBar.module.css'

/** The time of the update whose title the caret is in, on a clock in the story's zone, and whether it is a key point. */
export function MomentBar() {
  const { editor } = useBench()
  const world = use(loadTemporal())
  const zone = useDeskState(({ story }) => story.zone)
  const moment = useMoment()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = bar.current
    const title = moment === null ? null : editor.view.nodeDOM(moment.pos)
    if (element === null || !(title instanceof HTMLElement)) return undefined
    const place = () => placeUnder(element, title)
    place()
    document.addEventListener('scroll', place, { capture: true, passive: true })
    return () => document.removeEventListener('scroll', place, { capture: true })
  }, [editor, moment])
  if (moment === null || !editor.isEditable) return null
  const { pos, at, isKey } = moment
  const wall = at === null ? '' : Object.values(wallTimeIn(world, at, zone)).join('T')
  return (
    <div ref={bar} role="group" aria-label="Update" className={css['bar']}>
      <label>
        When, {placeOf(zone)} time{' '}
        <input
          key={`${pos} ${wall}`}
          type="datetime-local"
          defaultValue={wall}
          // A half-written time is none yet: what was there stays until it is whole.
          onBlur={({ currentTarget: { value } }) => {
            const [date = '', time = ''] = value.split('T')
            const next = value === '' ? null : instantOf(world, { date, time }, zone)
            if (value !== wall) setMomentTime(pos, next)(editor.state, editor.view.dispatch)
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter' || key === 'Escape') editor.view.focus()
          }}
        />
      </label>
      <Checkbox checked={isKey} onChange={() => turnKeyPoint(editor.state, editor.view.dispatch)}>
        Key point
      </Checkbox>
    </div>
  )
}

/** Puts the bar under a title, kept within the screen. */
function placeUnder(bar: HTMLElement, title: HTMLElement): void {
  const { left, bottom } = title.getBoundingClientRect()
  const { width, height } = bar.getBoundingClientRect()
  bar.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  bar.style.top = `${Math.min(bottom + 8, innerHeight - height - 8)}px`
}

function useMoment(): MomentAtCaret | null {
  const { editor } = useBench()
  const [moment, setMoment] = useState(() => momentAtCaret(editor.state))
  useEffect(() => {
    const follow = () =>
      setMoment((before) => {
        const now = momentAtCaret(editor.state)
        const isSame = before?.pos === now?.pos && before?.at === now?.at && before?.isKey === now?.isKey
        return isSame ? before : now
      })
    follow()
    editor.on('transaction', follow)
    return () => void editor.off('transaction', follow)
  }, [editor])
  return moment
}
