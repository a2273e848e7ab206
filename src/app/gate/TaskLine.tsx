import { useState } from 'react'
import type { Tasked } from '~/drafts'
import { type TaskEnd, taskEnds } from '~/review'
import { announce, Button, Select } from '~/ui'
import { useDesk } from '../useDesk.ts'
import css from './GateList.module.css'

const endWords = {
  corrected: 'It was corrected',
  refiled: 'It was refiled',
  withdrawn: 'It was withdrawn',
  stands: 'It stands as it is',
} satisfies Record<TaskEnd, string>

/** What happened elsewhere and asks for a look at this story, until somebody says what came of it. */
export function TaskLine({ task }: { readonly task: Tasked }) {
  const desk = useDesk()
  const [how, setHow] = useState<TaskEnd>('corrected')
  return (
    <div role="group" aria-label="To be looked at" className={css['task']}>
      <p dir="auto">
        {task.by.name}: {task.says}
      </p>
      <div className={css['through']}>
        <Select
          label="What came of it"
          value={how}
          options={taskEnds.map((value) => ({ value, label: endWords[value] }))}
          onChange={(value) => setHow(taskEnds.find((one) => one === value) ?? 'corrected')}
        />
        <Button
          onClick={() => {
            desk.note({ kind: 'settled', task: task.id, how })
            announce('Settled.')
          }}
        >
          Settle
        </Button>
      </div>
    </div>
  )
}
