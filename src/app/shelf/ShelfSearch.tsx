import { Search } from 'lucide-react'
import { Icon } from '~/ui'
import css from './ShelfSearch.module.css'

export interface ShelfSearchProps {
  readonly words: string
  readonly onWords: (words: string) => void
}

/** Finds drafts by words of slug and headline, as they are typed. */
export const ShelfSearch = ({ words, onWords }: ShelfSearchProps) => (
  <div className={css['search']}>
    <Icon of={Search} size={14} />
    <input
      type="search"
      aria-label="Search the shelf"
      placeholder="Slug or headline"
      autoComplete="off"
      spellCheck={false}
      value={words}
      onChange={({ currentTarget }) => onWords(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || words === '') return
        // The drawer this may be in is left with Escape too, but only with the next one.
        event.preventDefault()
        onWords('')
      }}
    />
  </div>
)
