import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { DraftId } from '~/drafts'
import { Button, Icon } from '~/ui'
import type { Rows } from './CardList.tsx'
import { nameOf } from './ShelfCard.tsx'
import css from './ShelfPane.module.css'

export interface SpikedDraftsProps extends Rows {
  readonly onRestore: (draft: DraftId) => void
}

/** What was put on the spike; nothing on it is gone. */
export function SpikedDrafts({ drafts, total, onMore, onRestore }: SpikedDraftsProps) {
  const [isShown, setShown] = useState(false)
  const list = useId()
  return (
    <div className={css['spiked']}>
      <button
        type="button"
        className={css['toggle']}
        aria-expanded={isShown}
        aria-controls={list}
        onClick={() => setShown(!isShown)}
      >
        <Icon of={ChevronDown} size={14} />
        Spiked ({total})
      </button>
      <ul id={list} hidden={!isShown}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span dir="auto">{nameOf(draft)}</span>
            <Button aria-label={`Restore ${nameOf(draft)}`} onClick={() => onRestore(draft.id)}>
              Restore
            </Button>
          </li>
        ))}
        {drafts.length < total && (
          <li>
            <Button onClick={onMore}>Show more of them</Button>
          </li>
        )}
      </ul>
    </div>
  )
}
