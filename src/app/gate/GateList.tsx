import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { isBlocking, isClosed, type LineAt } from '~/review'
import type { House, Level } from '~/story'
import { Button, Select } from '~/ui'
import { useDeskState } from '../useDesk.ts'
import { useBench } from '../writing/Bench.ts'
import css from './GateList.module.css'
import { GateLine } from './GateLine.tsx'
import { publishIfOpen } from './publish.ts'
import { TaskLine } from './TaskLine.tsx'
import { toLine } from './toLine.ts'

export interface GateListProps {
  readonly lines: readonly LineAt[] | null
  readonly onClose: () => void
}

const weight: Record<Exclude<Level, 'off'>, number> = { block: 0, warn: 1, hint: 2 }

/** What stands in the way, what else is to be thought of, and the way through. */
export function GateList({ lines, onClose }: GateListProps) {
  const bench = useBench()
  const { gate, view } = bench
  const story = useDeskState((now) => now.story)
  const isOut = useDeskState(({ publications }) => publications.length > 0)
  const tasks = useDeskState((now) => now.tasks)
  const editions = useStore(gate.store, (now) => now.house?.editions ?? none)
  const problem = useStore(gate.store, (now) => now.problem)
  const [chosen, setEdition] = useState<string | null>(null)
  const edition = chosen ?? editions[0]?.id ?? null
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    let isWanted = true
    void gate.look('the layouts too').then((fresh) => {
      if (isWanted) setWhole(fresh !== null)
    })
    return () => {
      isWanted = false
    }
  }, [gate, story])
  const go = (line: LineAt) => {
    onClose()
    // The popover is taken away first, or it would take the focus back from the text.
    requestAnimationFrame(() => toLine(bench, line))
  }
  const passThrough = async () => {
    if (await publishIfOpen(bench, edition)) onClose()
  }
  const closed = lines === null || isClosed(lines)
  return (
    <div className={css['gate']}>
      <p className={css['title']}>{titleOf(lines, isWhole)}</p>
      {problem !== null && (
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
      )}
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} />
      ))}
      {lines !== null && lines.length > 0 && (
        // Safari takes a list without marks for no list, unless it is called one.
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list" aria-label="Before publishing" className={css['list']}>
          {lines
            .toSorted((a, b) => weightOf(a) - weightOf(b))
            .map((line) => (
              <GateLine key={line.key} line={line} onGo={() => go(line)} onLeave={onClose} />
            ))}
        </ul>
      )}
      <div className={css['acts']}>
        {isOut && (
          <Button
            variant="quiet"
            onClick={() => {
              onClose()
              view.setState({ dialog: 'correction' })
            }}
          >
            Correct the story…
          </Button>
        )}
      </div>
      {!closed && problem === null && (
        <div className={css['through']}>
          {editions.length > 0 && (
            <Select
              label="Edition"
              value={edition ?? ''}
              options={editions.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setEdition}
            />
          )}
          <Button variant="stet" onClick={() => void passThrough()}>
            {isOut ? 'Publish the update' : 'Publish'}
          </Button>
        </div>
      )}
    </div>
  )
}

const none: House['editions'] = []

const weightOf = (line: LineAt): number => (line.overridden === undefined ? weight[line.level] : weight.hint + 1)

function titleOf(lines: readonly LineAt[] | null, isWhole: boolean): string {
  if (lines === null) return 'Reading the story…'
  const blocking = lines.filter(isBlocking).length
  if (blocking > 0) return 'Before publishing'
  if (!isWhole) return 'Looking at the layouts…'
  return lines.length === 0 ? 'Everything stands.' : 'Nothing stands in the way.'
}
