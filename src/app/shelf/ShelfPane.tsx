import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'
import { Button, Icon } from '~/ui'
import { ImportButton } from '../panes/ImportButton.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { ShelfCard } from './ShelfCard.tsx'
import css from './ShelfPane.module.css'
import { SpikedDrafts } from './SpikedDrafts.tsx'
import { useFocusAfter } from './useFocusAfter.ts'

export interface ShelfPaneProps {
  readonly drafts: readonly ShelfEntry[]
  /** The draft that is open. */
  readonly current: DraftId | null
  /** A sentence about what could not be done. */
  readonly says?: string | null
  readonly onOpen: (draft: DraftId) => void
  readonly onNew: () => void
  readonly onImport: (file: File) => void
  readonly onRename: (draft: DraftId, slug: string) => void
  readonly onDuplicate: (draft: DraftId) => void
  readonly onSpike: (draft: DraftId) => void
  readonly onRestore: (draft: DraftId) => void
}

/** Every draft of this browser. It takes its form from its width: a pane beside a story, or the first screen. */
export function ShelfPane({ drafts, current, says, onOpen, onNew, onImport, ...acts }: ShelfPaneProps) {
  const [renaming, setRenaming] = useState<ShelfEntry | null>(null)
  const standing = drafts.filter(({ card }) => !card.spiked)
  const spiked = drafts.filter(({ card }) => card.spiked)
  const { list, leaving, coming } = useFocusAfter(standing)
  const act = (draft: ShelfEntry, what: string) => {
    if (what === 'rename') setRenaming(draft)
    else if (what === 'duplicate') acts.onDuplicate(draft.id)
    else if (what === 'spike') {
      leaving(draft.id)
      acts.onSpike(draft.id)
    }
  }
  return (
    <nav aria-label="Shelf" className={css['shelf']}>
      <div className={css['head']}>
        <h2>My desk</h2>
        <ImportButton variant="quiet" className={css['act']} onImport={onImport}>
          <span className={css['label']}>Import</span>
        </ImportButton>
        <Button variant="quiet" className={css['act']} aria-label="New story" title="New story" onClick={onNew}>
          <Icon of={Plus} />
          <span className={css['label']}>New story</span>
        </Button>
      </div>
      {typeof says === 'string' && (
        <p role="alert" className={css['says']}>
          {says}
        </p>
      )}
      <ul ref={list} className={css['cards']}>
        {standing.map((draft) => (
          <ShelfCard
            key={draft.id}
            draft={draft}
            isCurrent={draft.id === current}
            onOpen={onOpen}
            onAct={(what) => act(draft, what)}
          />
        ))}
      </ul>
      {standing.length === 0 && (
        <p tabIndex={-1} className={css['none']}>
          No stories here. Begin one with New story.
        </p>
      )}
      {spiked.length > 0 && (
        <SpikedDrafts
          drafts={spiked}
          onRestore={(draft) => {
            coming(draft)
            acts.onRestore(draft)
          }}
        />
      )}
      {renaming !== null && (
        <RenameDialog
          slug={renaming.card.slug}
          onRename={(slug) => {
            acts.onRename(renaming.id, slug)
            setRenaming(null)
          }}
          onClose={() => setRenaming(null)}
        />
      )}
    </nav>
  )
}
