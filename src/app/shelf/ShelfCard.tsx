import { Ellipsis } from 'lucide-react'
import type { CSSProperties, MouseEvent } from 'react'
import type { DraftId, ShelfEntry } from '~/drafts'
import { classes, MenuButton, StateGlyph } from '~/ui'
import { stateWords } from '../panes/ledgerWords.ts'
import { timeOrDay } from '../panes/timeWords.ts'
import { addressOf } from '../useRoute.ts'
import type { CardPlace } from './CardList.tsx'
import css from './ShelfPane.module.css'

export interface ShelfCardProps {
  readonly draft: ShelfEntry
  readonly isCurrent: boolean
  /** Its place in a list that is not drawn as a whole. */
  readonly place?: CardPlace
  readonly onOpen: (draft: DraftId) => void
  readonly onAct: (act: string) => void
}

const acts = [
  { id: 'rename', label: 'Rename' },
  { id: 'duplicate', label: 'Duplicate' },
  { id: 'spike', label: 'Spike' },
]

const states = ['stet', 'queried', 'unreviewed'] as const

/** A draft on the shelf: a link to it, how its attributions stand, and what can be done with it. */
export function ShelfCard({ draft, isCurrent, place, onOpen, onAct }: ShelfCardProps) {
  const { id, card } = draft
  const name = nameOf(draft)
  const open = (event: MouseEvent) => {
    // Another window or tab is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    onOpen(id)
  }
  return (
    <li
      className={css['card']}
      aria-posinset={place && place.at + 1}
      aria-setsize={place?.total}
      style={place && ({ '--at': place.at } as CSSProperties) /* a custom property is no name of React's */}
    >
      <a
        href={addressOf({ screen: 'draft', draft: id, mode: 'write' })}
        className={css['link']}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={open}
      >
        <span className={css['slug']}>
          <span>{card.slug === '' ? 'No slug' : card.slug}</span>{' '}
          <time dateTime={new Date(draft.at).toISOString()}>{timeOrDay(draft.at)}</time>
        </span>{' '}
        <span className={classes(css['headline'], card.headline === '' && css['untitled'])} dir="auto">
          {card.headline === '' ? 'No headline yet' : card.headline}
        </span>
        {states.some((state) => card[state] > 0) && (
          <span className={css['counts']}>
            {states.map(
              (state) =>
                card[state] > 0 && (
                  <span key={state}>
                    {' '}
                    <StateGlyph state={state} size={12} label={stateWords[state]} />
                    {card[state]}
                  </span>
                ),
            )}
          </span>
        )}
      </a>
      <MenuButton label={`More: ${name}`} icon={Ellipsis} acts={acts} className={css['menu']} onAct={onAct} />
    </li>
  )
}

/** What a draft is known by: its slug, or the words of its headline. */
export const nameOf = ({ card }: ShelfEntry): string => card.slug || card.headline || 'Untitled'
