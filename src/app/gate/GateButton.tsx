import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isBlocking, linesAt } from '~/review'
import { Button, loadPopover, Popover } from '~/ui'
import { createScreen } from '../createScreen.tsx'
import { useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'

export const gateList = createScreen(async () => (await import('./GateList.tsx')).GateList)

/** The gate: says how much stands in the way, lists it, and lets the story through when nothing does. */
export function GateButton() {
  const { gate } = useBench()
  const lines = useStore(gate.store, (now) => now.lines)
  const overrides = useDeskState((now) => now.overrides)
  const listed = useMemo(() => lines && linesAt(lines, 'publish', overrides), [lines, overrides])
  const open = listed?.filter(isBlocking).length ?? null
  const [isShown, setShown] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const fetchAhead = () => {
    void loadPopover()
    void gateList.load()
  }
  return (
    <>
      <Button
        ref={button}
        variant={open === 0 ? 'stet' : 'gate'}
        aria-haspopup="dialog"
        aria-expanded={isShown}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={() => setShown(true)}
      >
        {open === 0 ? (
          'Publish'
        ) : (
          <span>
            Publish<span className="visuallyHidden">,</span> <em>{open === null ? 'not checked' : `${open} open`}</em>
          </span>
        )}
      </Button>
      <Popover label="Before publishing" trigger={button} isOpen={isShown} onClose={() => setShown(false)}>
        <gateList.Screen lines={listed} onClose={() => setShown(false)} />
      </Popover>
    </>
  )
}
