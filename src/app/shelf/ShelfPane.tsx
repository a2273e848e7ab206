import { Plus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'
import { Button, Icon } from '~/ui'
import { ImportButton } from '../panes/ImportButton.tsx'
import { CardList, longShelf, type Rows } from './CardList.tsx'
import css from './ShelfPane.module.css'
import { ShelfSearch } from './ShelfSearch.tsx'
import { useFocusAfter } from './useFocusAfter.ts'

// Seldom wanted.
const RenameDialog = lazy(async () => ({ default: (await import('./RenameDialog.tsx')).RenameDialog }))
const SpikedDrafts = lazy(async () => ({ default: (await import('./SpikedDrafts.tsx')).SpikedDrafts }))

export interface ShelfPaneProps {
  /** Those that are not spiked, and those that are, as far as they have the words that are searched for. */
  readonly standing: Rows
  readonly spiked: Rows
  /** What is searched for. */
  readonly words: string
  readonly onWords: (words: string) => void
  /** The draft that is open. */
  readonly current: DraftId | null
  /** A sentence about what could not be done. */
  readonly says?: string | null
  /** The drafts are those that this device has, and not all. */
  readonly isAway?: boolean
  readonly onOpen: (draft: DraftId) => void
  readonly onNew: () => void
  readonly onImport: (file: File) => void
  readonly onRename: (draft: DraftId, slug: string) => void
  readonly onDuplicate: (draft: DraftId) => void
  readonly onSpike: (draft: DraftId) => void
  readonly onRestore: (draft: DraftId) => void
  /** What is said of all of it, below it. */
  readonly foot?: ReactNode
}

/** What a shelf says that a server keeps and does not answer for. */
export const awayWords = 'The server cannot be reached. These are the stories this device has.'

/** Every draft of this browser. It takes its form from its width: a pane beside a story, or the first screen. */
export function ShelfPane(props: ShelfPaneProps) {
  const { standing, spiked, words, onWords, current, says, isAway, onOpen, onNew, onImport, foot, ...acts } = props
  const [renaming, setRenaming] = useState<ShelfEntry | null>(null)
  const { list, held, leaving, coming } = useFocusAfter(standing.drafts)
  const act = (draft: ShelfEntry, what: string) => {
    if (what === 'rename') setRenaming(draft)
    else if (what === 'duplicate') acts.onDuplicate(draft.id)
    else if (what === 'spike') {
      leaving(draft.id)
      acts.onSpike(draft.id)
    }
  }
  // At the end of a long list nobody would find it.
  const isLong = standing.total > longShelf
  const spike = spiked.total > 0 && (
    <Suspense>
      <SpikedDrafts
        {...spiked}
        onRestore={(draft) => {
          coming(draft)
          acts.onRestore(draft)
        }}
      />
    </Suspense>
  )
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
      {isAway === true && (
        <p role="status" className={css['says']}>
          {awayWords}
        </p>
      )}
      <ShelfSearch words={words} onWords={onWords} />
      {isLong && spike}
      <CardList
        {...standing}
        list={list}
        current={current}
        held={held}
        onOpen={onOpen}
        onAct={(draft, what) => act(draft, what)}
      />
      {standing.total === 0 &&
        (words.trim() === '' ? (
          <p tabIndex={-1} className={css['none']}>
            No stories here. Begin one with New story.
          </p>
        ) : (
          <div className={css['none']}>
            <p tabIndex={-1}>No story here has those words.</p>
            <Button onClick={() => onWords('')}>Clear the search</Button>
          </div>
        ))}
      {!isLong && spike}
      {foot}
      {renaming !== null && (
        <Suspense>
          <RenameDialog
            slug={renaming.card.slug}
            onRename={(slug) => {
              acts.onRename(renaming.id, slug)
              setRenaming(null)
            }}
            onClose={() => setRenaming(null)}
          />
        </Suspense>
      )}
    </nav>
  )
}
