import { type ReactNode, useId } from 'react'
import { ImportButton } from '../panes/ImportButton.tsx'
import css from './FirstRun.module.css'

export interface FirstRunProps {
  /** A sentence about what could not be done. */
  readonly says?: string | null
  readonly onNew: () => void
  readonly onPasteCopy: () => void
  readonly onOpenSample: () => void
  readonly onImport: (file: File) => void
  /** What is said of where stories are kept. */
  readonly foot: ReactNode
}

/** An empty shelf: three ways to begin, drawn as the steps of a chain. */
export const FirstRun = ({ says, onNew, onPasteCopy, onOpenSample, onImport, foot }: FirstRunProps) => (
  <nav aria-label="Shelf" className={css['first']}>
    <h2>Where does each word come from?</h2>
    <p className={css['lead']}>
      Stet keeps the answer with the story: who said it, who carried it, and which editor let it stand.
    </p>
    {typeof says === 'string' && (
      <p role="alert" className={css['says']}>
        {says}
      </p>
    )}
    <ol className={css['ways']}>
      <Way
        label="New story"
        says="A blank page, with headline, standfirst, byline and dateline to fill in."
        onGo={onNew}
      />
      <Way
        label="Paste wire copy"
        says="Stet proposes a structure for it; you accept or refuse each part. The original is kept."
        onGo={onPasteCopy}
      />
      <Way label="Open the sample" says="A short story that shows every block and mark." onGo={onOpenSample} />
    </ol>
    <div className={css['import']}>
      <ImportButton variant="quiet" onImport={onImport} />
      <span>plain text, a page or a Stet file</span>
    </div>
    <div className={css['foot']}>{foot}</div>
  </nav>
)

interface WayProps {
  readonly label: string
  readonly says: string
  readonly onGo: () => void
}

function Way({ label, says, onGo }: WayProps) {
  const id = useId()
  return (
    <li className={css['way']}>
      <button type="button" aria-describedby={id} onClick={onGo}>
        {label}
      </button>
      <p id={id}>{says}</p>
    </li>
  )
}
