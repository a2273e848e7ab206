import type { LoadedHouse } from './loadHouse.ts'
import css from './HouseNews.module.css'

/** Tells whoever looks at the shelf that the newsroom's settings have mistakes. */
export function HouseNews({ problems, warnings }: LoadedHouse) {
  const notes = [...problems, ...(warnings ?? [])]
  // The first mistake, and what Stet does about them; all of them stand in the settings.
  const told = notes.length > 2 ? [notes[0], `(${notes.length - 2} more.)`, notes.at(-1)] : notes
  return (
    <p role="status" className={css['news']}>
      {told.join(' ')}
    </p>
  )
}
