import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import type { FocalPoint } from '~/story'
import { Button } from '~/ui'
import css from './PhotoFocus.module.css'
import { focusWords } from './focusWords.ts'
import { movedBy, pointAt } from './movedBy.ts'

interface FocusPickerProps {
  /** Where the browser has the picture. */
  readonly address: string
  readonly focus: FocalPoint | undefined
  /** A point was chosen; null leaves it to be the middle. */
  readonly onSet: (focus: FocalPoint | null) => void
  readonly onLeave: () => void
}

/** The whole picture with a cross on it, which is put where crops are to keep it: by a press, or with the arrow keys. */
export function FocusPicker({ address, focus, onSet, onLeave }: FocusPickerProps) {
  const [point, setPoint] = useState<FocalPoint>(focus ?? { x: 50, y: 50 })
  const picture = useRef<HTMLDivElement>(null)
  const keys = useId()
  useEffect(() => picture.current?.focus(), [])
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setPoint(pointAt(event.currentTarget.getBoundingClientRect(), event))
  }
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div className={css['picker']} role="group" aria-label="Set focal point">
      <div
        ref={picture}
        className={css['picture']}
        role="slider"
        tabIndex={0}
        aria-label="Focal point"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(point.x)}
        aria-valuetext={focusWords(point)}
        aria-describedby={keys}
        onPointerDown={follow}
        onPointerMove={follow}
        onKeyDown={(event) => {
          const moved = movedBy(point, event.key, event)
          if (moved === null && event.key !== 'Enter') return leaveByKey(event)
          if (moved === null) onSet(point)
          else setPoint(moved)
          event.preventDefault()
          event.stopPropagation()
        }}
      >
        <img src={address} alt="" draggable={false} />
        <span className={css['cross']} style={{ left: `${point.x}%`, top: `${point.y}%` }} />
      </div>
      <p className={css['where']}>{focusWords(point)}</p>
      <p id={keys} className={css['keys']}>
        Crops keep what is around this point. Press on the picture, or move the cross with the arrow keys, ten at a time
        with Shift. Enter sets it, Esc leaves it as it was.
      </p>
      <div className={css['acts']}>
        <Button variant="stet" onClick={() => onSet(point)} onKeyDown={leaveByKey}>
          Set
        </Button>
        <Button onClick={() => onSet(null)} onKeyDown={leaveByKey}>
          Use the middle
        </Button>
        <Button variant="quiet" onClick={onLeave} onKeyDown={leaveByKey}>
          Leave as it was
        </Button>
      </div>
    </div>
  )
}
