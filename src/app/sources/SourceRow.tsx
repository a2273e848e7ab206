import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import type { IndexedSource, Keeper, SourceIndex, World } from '~/drafts'
import type { House } from '~/story'
import { Button, Icon } from '~/ui'
import { nameOf } from '../shelf/ShelfCard.tsx'
import { addressOf } from '../useRoute.ts'
import css from './Sources.module.css'
import { sourceLine, storyLine } from './sourceWords.ts'
import { WithdrawalForm } from './WithdrawalForm.tsx'

export interface SourceRowProps {
  readonly source: IndexedSource
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly index: SourceIndex
  readonly keeper: Keeper
  readonly house: House
  readonly world: World
  /** A story was gone to. */
  readonly onLeave: () => void
  /** Stories were told. */
  readonly onTold: () => void
}

const storiesAtOnce = 30

/** A source, and under it the stories that have it. */
export function SourceRow({ source, isOpen, onToggle, index, onLeave, ...rest }: SourceRowProps) {
  const inside = useId()
  const [limit, setLimit] = useState(storiesAtOnce)
  const [isTelling, setTelling] = useState(false)
  const [hasTold, setTold] = useState(false)
  const stories = isOpen ? index.storiesOf(source.key) : []
  return (
    <li>
      <button type="button" className={css['source']} aria-expanded={isOpen} aria-controls={inside} onClick={onToggle}>
        <Icon of={ChevronDown} size={14} />
        <span>
          <span className={css['name']} dir="auto">
            {source.name}
          </span>{' '}
          <span className={css['line']}>{sourceLine(source)}</span>
        </span>
      </button>
      <div id={inside} hidden={!isOpen} className={css['inside']}>
        {isOpen && (
          <>
            {isTelling ? (
              <WithdrawalForm
                {...rest}
                source={source}
                index={index}
                onClose={() => {
                  setTelling(false)
                  setTold(true)
                }}
              />
            ) : (
              <Button autoFocus={hasTold} onClick={() => setTelling(true)}>
                A statement was withdrawn…
              </Button>
            )}
            <ul aria-label={`Stories with ${source.name}`} className={css['stories']}>
              {stories.slice(0, limit).map((story) => (
                <li key={story.draft.id}>
                  <a href={addressOf({ screen: 'draft', draft: story.draft.id, mode: 'review' })} onClick={onLeave}>
                    <span dir="auto">{nameOf(story.draft)}</span>
                  </a>{' '}
                  <span className={css['line']}>{storyLine(story)}</span>
                </li>
              ))}
            </ul>
            {stories.length > limit && (
              <Button onClick={() => setLimit(limit + storiesAtOnce)}>
                Show {Math.min(storiesAtOnce, stories.length - limit)} more
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
